package dev.segue.diff;

import dev.segue.catalog.Name;

/**
 * What could not be compared.
 *
 * @param table where it is, by its new name
 * @param column the column that it is about, by its new name; empty for none, or several
 * @param phrase what it is, and why
 */
public record NotCompared(Name table, String column, String phrase) {}
