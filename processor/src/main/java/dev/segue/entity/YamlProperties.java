package dev.segue.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML with the library that Spring Boot reads it with, into dotted keys: what is valid for the application is valid here.
 * A list becomes the text {@link #UNREADABLE}, since no setting of Hibernate is one; where all of it are plain values, these
 * stand at numbered keys ({@code key[0]}) beside it, as in Spring Boot.
 */
final class YamlProperties {

    /** Stands for a value that is not a plain scalar. */
    static final String UNREADABLE = "\0unreadable";

    /** Maven and Gradle put values in for {@code @name@}, where files are read before they did: no YAML as it stands. */
    private static final String PLACEHOLDER = "@([\\w.-]+)@";

    private static final char PLACEHOLDER_START = '\uE000';

    /** A tab behind a key's colon is valid, and the library does not know. */
    private static final String TAB_AFTER_COLON = "(?m)^( *[\\w.-]+:)[ \t]*\t[ \t]*";

    private final SortedMap<String, String> found = new TreeMap<>();

    /** The mappings around the one that is read: an alias may lead back to one of them. */
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlProperties() {}

    /**
     * The documents of a file, each with dotted keys.
     *
     * @throws IllegalArgumentException where it is no YAML; the message has the line, and no value
     */
    static List<SortedMap<String, String>> read(String text) {
        String readable =
                text.replaceAll(PLACEHOLDER, PLACEHOLDER_START + "$1@").replaceAll(TAB_AFTER_COLON, "$1 ");
        List<SortedMap<String, String>> documents = new ArrayList<>();
        try {
            for (Object document : new Yaml(new PlainConstructor()).loadAll(readable)) {
                YamlProperties properties = new YamlProperties();
                if (document instanceof Map<?, ?> mapping) {
                    properties.mapping("", mapping);
                }
                documents.add(properties.found);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
            // the library's own words repeat what stands there, which may be a password; a key is none
            String what = e instanceof DuplicateKeyException
                    ? e.getProblem().replaceFirst("^found duplicate key", "the key") + " stands there a second time"
                    : "this is no YAML";
            throw new IllegalArgumentException("line %d, column %d: %s".formatted(line, column, what), e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("it holds characters, or more of them, than YAML may have", e);
        }
        return documents;
    }

    private void mapping(String prefix, Map<?, ?> mapping) {
        open.add(mapping);
        mapping.forEach((key, value) -> {
            value(prefix + plain(key), value == null ? "" : value);
        });
        open.remove(mapping);
    }

    private void value(String key, Object value) {
        if (value instanceof Map<?, ?> mapping && !open.contains(mapping)) {
            mapping(key + ".", mapping);
            return;
        }
        found.put(key, plain(value));
        if (value instanceof List<?> list
                && list.stream().map(YamlProperties::plain).noneMatch(UNREADABLE::equals)) {
            for (int i = 0; i < list.size(); i++) {
                found.put("%s[%d]".formatted(key, i), plain(list.get(i)));
            }
        }
    }

    private static String plain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? value.toString().replace(PLACEHOLDER_START, '@')
                : UNREADABLE;
    }

    /** Knows no types but those of JSON: a date stays text, and what a tag of an application makes of its text is unknown. */
    private static final class PlainConstructor extends SafeConstructor {

        PlainConstructor() {
            super(asSpringBoot());
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
            yamlConstructors.put(null, new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    if (node instanceof MappingNode mapping) {
                        return constructMapping(mapping);
                    }
                    return node instanceof SequenceNode sequence ? constructSequence(sequence) : UNREADABLE;
                }
            });
        }

        /** Those of its class OriginTrackedYamlLoader. */
        private static LoaderOptions asSpringBoot() {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(Integer.MAX_VALUE);
            options.setAllowRecursiveKeys(true);
            options.setCodePointLimit(Integer.MAX_VALUE);
            return options;
        }
    }
}
