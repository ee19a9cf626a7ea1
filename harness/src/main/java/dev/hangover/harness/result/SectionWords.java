package dev.hangover.harness.result;

/**
 * The words for a section of a subject, for messages.
 *
 * @param noun where sections are counted, in the singular: {@code 3 sections}
 * @param numbered where one is named by its number: {@code after section 3}
 */
public record SectionWords(String noun, String numbered) {
    /** Sections. */
    public static final SectionWords USUAL = new SectionWords("section", "section");
}
