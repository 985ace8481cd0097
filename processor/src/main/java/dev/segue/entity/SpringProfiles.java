package dev.segue.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Which profiles of Spring Boot hold while compiling, and which documents hold with them. */
final class SpringProfiles {

    private static final String ACTIVE = "spring.profiles.active";
    private static final String INCLUDE = "spring.profiles.include";
    private static final String DEFAULT = "spring.profiles.default";
    private static final String GROUP = "spring.profiles.group.";
    private static final String ON_PROFILE = "spring.config.activate.on-profile";
    private static final Pattern OPERATOR = Pattern.compile("[()&|!]");

    private final SettingFiles files;

    private final Optional<String> chosen;

    /**
     * Of a compile's files.
     *
     * @param chosen {@code -Asegue.profiles}; empty for what {@code spring.profiles.active} says
     */
    SpringProfiles(SettingFiles files, Optional<String> chosen) {
        this.files = files;
        this.chosen = chosen;
    }

    /**
     * In Spring Boot's order, the last one wins: all that any file includes, then what the last file says is active, each with
     * its group behind it; {@code default} where nothing is active.
     */
    List<String> all() {
        Set<String> included = new LinkedHashSet<>();
        List<String> active = List.of();
        List<String> usual = List.of("default");
        Map<String, List<String>> groups = new HashMap<>();
        for (String file : SpringFiles.of("application")) {
            for (SortedMap<String, String> document : files.documents(file)) {
                if (!document.containsKey(ON_PROFILE)) {
                    included.addAll(names(document, INCLUDE, file).orElse(List.of()));
                    active = chosen.isPresent()
                            ? active
                            : names(document, ACTIVE, file).orElse(active);
                    usual = names(document, DEFAULT, file).orElse(usual);
                    addGroups(document, file, groups);
                }
            }
        }
        included.addAll(chosen.isPresent() ? SpringFiles.split(chosen.get(), ",") : active);
        Set<String> all = new LinkedHashSet<>();
        for (String profile : included.isEmpty() ? usual : included) {
            addWithGroup(profile, groups, all);
        }
        return List.copyOf(all);
    }

    private void addGroups(SortedMap<String, String> document, String file, Map<String, List<String>> groups) {
        for (String key : document.keySet()) {
            if (key.startsWith(GROUP)) {
                String list = key.replaceAll("\\[\\d+]$", "");
                groups.put(
                        list.substring(GROUP.length()),
                        names(document, list, file).orElse(List.of()));
            }
        }
    }

    /** A member of a group may be a group. */
    private static void addWithGroup(String profile, Map<String, List<String>> groups, Set<String> all) {
        if (all.add(profile)) {
            for (String member : groups.getOrDefault(profile, List.of())) {
                addWithGroup(member, groups, all);
            }
        }
    }

    /** One of the conditions has to hold. */
    boolean allow(SortedMap<String, String> document, String file, List<String> profiles) {
        List<String> conditions = names(document, ON_PROFILE, file).orElse(List.of());
        boolean allowed = conditions.isEmpty();
        for (String condition : conditions) {
            if (Setting.hasPlaceholder(condition)) {
                decides(document).ifPresent(key -> files.noCondition(ON_PROFILE, condition, file));
                continue;
            }
            allowed |= holds(condition, file, profiles);
        }
        return allowed;
    }

    /** A key of the document that bears on the mapping. */
    private static Optional<String> decides(SortedMap<String, String> document) {
        return document.keySet().stream()
                .filter(key -> key.startsWith("spring.jpa.") || key.startsWith("spring.config.import"))
                .findFirst();
    }

    private boolean holds(String condition, String file, List<String> profiles) {
        if (!OPERATOR.matcher(condition).find()) {
            return profiles.contains(condition);
        }
        try {
            return ProfileExpression.holds(condition, Set.copyOf(profiles));
        } catch (IllegalArgumentException e) {
            files.noCondition(ON_PROFILE, condition, file);
            return false;
        }
    }

    /** A list is one text with commas or has numbered keys. */
    private Optional<List<String>> names(Map<String, String> document, String key, String file) {
        List<String> numbered = new ArrayList<>();
        while (document.containsKey("%s[%d]".formatted(key, numbered.size()))) {
            numbered.add(document.getOrDefault("%s[%d]".formatted(key, numbered.size()), ""));
        }
        if (!numbered.isEmpty()) {
            return Optional.of(numbered);
        }
        String text = document.get(key);
        if (YamlProperties.UNREADABLE.equals(text)) {
            files.noListOfNames(key, file);
            return Optional.of(List.of());
        }
        if (text != null && !key.equals(ON_PROFILE) && Setting.hasPlaceholder(text)) {
            if (chosen.isEmpty()) {
                files.unknownProfiles(key, text, file);
            }
            return Optional.of(List.of());
        }
        return Optional.ofNullable(text).map(names -> SpringFiles.split(names, ","));
    }
}
