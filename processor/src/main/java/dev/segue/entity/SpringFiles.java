package dev.segue.entity;

import java.util.ArrayList;
import java.util.List;

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
}
