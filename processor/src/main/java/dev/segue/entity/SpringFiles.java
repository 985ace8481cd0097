package dev.segue.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where Spring Boot looks for settings on the class path (Spring Boot reference, "External Application Properties"): in its
 * root and in the folder {@code config}, which wins.
 */
final class SpringFiles {

    private static final List<String> FOLDERS = List.of("", "config/");
    private static final List<String> SUFFIXES = List.of(".yml", ".yaml", ".properties");

    private SpringFiles() {}

    /** The files of that name without suffix, least important first, whether they are there or not. */
    static List<String> of(String name) {
        List<String> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String suffix : SUFFIXES) {
                files.add(folder + name + suffix);
            }
        }
        return files;
    }

    /** A list is one text with commas or has numbered keys; empty where it is neither. */
    static List<String> list(Map<String, String> document, String key) {
        List<String> numbered = new ArrayList<>();
        for (String one = document.get(key + "[0]"); one != null; ) {
            numbered.add(one);
            one = document.get("%s[%d]".formatted(key, numbered.size()));
        }
        String text = document.getOrDefault(key, "");
        return !numbered.isEmpty() || text.equals(YamlProperties.UNREADABLE) ? numbered : split(text, ",");
    }

    static List<String> split(String names, String separator) {
        return Stream.of(names.split(separator, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
