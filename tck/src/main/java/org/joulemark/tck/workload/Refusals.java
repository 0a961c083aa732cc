package org.joulemark.tck.workload;

import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.Support;
import org.joulemark.tck.plugin.Availability;
import org.joulemark.tck.plugin.SettingVariant;

/** The choices of settings that a workload calls unavailable, among its variants and its paths to nothing. */
final class Refusals {

  private Refusals() {}

  static List<SettingVariant> of(WorkloadSubject subject) {
    Stream<SettingVariant> variants = subject.settingVariants().stream().map(SettingVariant::new);
    Stream<SettingVariant> lost = PathSetting.of(subject.workload()).stream().map(PathSetting::pointingToNothing);
    return Stream.concat(variants, lost).filter(variant -> isRefused(subject, variant)).toList();
  }

  private static boolean isRefused(WorkloadSubject subject, SettingVariant variant) {
    Support answer = Availability.answer(subject.workload()::available, variant.settingsOf(subject.workload()));
    return answer instanceof Support.No;
  }
}
