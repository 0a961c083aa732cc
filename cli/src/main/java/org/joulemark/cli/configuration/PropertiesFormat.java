package org.joulemark.cli.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.ex.ConfigurationRuntimeException;
import org.joulemark.api.InvalidInputException;

/** Java properties with dotted keys; commas make a list, an empty value selects a plugin as it is. */
final class PropertiesFormat implements SettingsFormat {

  @Override
  public List<Entry> read(String text, String origin) {
    refuseIncludes(text, origin);
    PropertiesConfiguration properties = load(text, origin);
    List<Entry> entries = new ArrayList<>();
    for (Iterator<String> keys = properties.getKeys(); keys.hasNext();) {
      String key = keys.next();
      entries.add(new Entry(key, values(properties, key), place(text, key, origin)));
    }
    return entries;
  }

  /** Otherwise Commons Configuration would read the other file, or, if not allowed to, pass over the line in silence. */
  private static void refuseIncludes(String text, String origin) {
    for (String keyword : List.of(PropertiesConfiguration.getInclude(), PropertiesConfiguration.getIncludeOptional())) {
      String place = place(text, keyword, origin);
      if (!place.equals(origin)) {
        throw new InvalidInputException(place + ": unknown key '" + keyword + "'; a session is one file");
      }
    }
  }

  private static PropertiesConfiguration load(String text, String origin) {
    var properties = new PropertiesConfiguration();
    properties.setInterpolator(null);
    properties.setIncludesAllowed(false);
    properties.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    try {
      properties.read(new StringReader(text));
    } catch (ConfigurationException | ConfigurationRuntimeException | IllegalArgumentException
        | IOException malformed) {
      throw new InvalidInputException(origin + ": not valid properties: " + malformed.getMessage(), malformed);
    }
    return properties;
  }

  private static List<String> values(PropertiesConfiguration properties, String key) {
    return properties.getList(String.class, key).stream().filter(value -> !value.isEmpty()).toList();
  }

  private static String place(String text, String key, String origin) {
    Pattern line = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*([=:\\s].*)?");
    List<String> lines = text.lines().toList();
    for (int index = 0; index < lines.size(); index++) {
      if (line.matcher(lines.get(index)).matches()) {
        return origin + ":" + (index + 1);
      }
    }
    return origin;
  }
}
