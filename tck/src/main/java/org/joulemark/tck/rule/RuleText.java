package org.joulemark.tck.rule;

/**
 * What docs/tck.md says of one rule.
 *
 * @param demand the normative sentence
 * @param intent why it is asked
 * @param advice what to check where it fails
 */
public record RuleText(Rule rule, String demand, String intent, String advice) {}
