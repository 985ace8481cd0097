package dev.segue.entity;

import dev.segue.entity.BehaviourCode.Entry;
import dev.segue.hash.TextChecksum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Follows code from class to class: by the text of a source, by what an earlier compile has remembered of one that is not read
 * this time, and by the class files of libraries. So the hashes of a module's own classes do not depend on which of them an
 * incremental compile reads.
 */
final class CodeClosure {

    /** Hibernate's version is in the fingerprint; the others change no schema. */
    private static final List<String> PLATFORM = List.of(
            "java.",
            "javax.",
            "jakarta.",
            "jdk.",
            "sun.",
            "com.sun.",
            "kotlin.",
            "org.hibernate.",
            "org.slf4j.",
            "lombok.");

    /** Class files that are read: those of the caller's own packages first, so that only the depths of large libraries are left out. */
    private static final int MOST = 200;

    private final SourceTypes sources;
    private final BehaviourText texts;
    private final ClassFiles classFiles;
    private final Supplier<SortedMap<String, Entry>> memory;
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final SortedMap<String, Entry> own = new TreeMap<>();
    private final Deque<String> libraries = new ArrayDeque<>();
    private @Nullable Map<String, Entry> remembered;

    CodeClosure(ProcessingEnvironment env, SourceTypes sources, Supplier<SortedMap<String, Entry>> memory) {
        this.sources = sources;
        this.texts = new BehaviourText(env, sources);
        this.classFiles = new ClassFiles(env);
        this.memory = memory;
    }

    /**
     * Begins there.
     *
     * @param contributors binary names of classes that libraries announce
     */
    BehaviourCode from(Collection<TypeElement> behaviour, Collection<String> contributors) {
        Deque<String> open = new ArrayDeque<>(contributors);
        behaviour.forEach(type -> open.add(sources.binaryName(type)));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!isPlatform(name)) {
                for (String other : follow(name)) {
                    if (seen.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
        followLibraries();
        return new BehaviourCode(hashes, own);
    }

    static boolean isPlatform(String name) {
        for (String beginning : PLATFORM) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private List<String> follow(String name) {
        TypeElement type = sources.type(name);
        boolean inSource = type != null && sources.isInSource(type);
        if (inSource && !sources.hasTrees()) {
            hashes.put(name, "not read"); // nor can such a class be mapped, so no catalog ever has this fingerprint
            return List.of();
        }
        Entry entry = type == null ? null : inSource ? read(type) : remembered(name, type);
        if (entry == null) {
            libraries.add(name);
            return List.of();
        }
        hashes.put(name, entry.hash());
        own.put(name, entry);
        return entry.leadsTo();
    }

    private Entry read(TypeElement type) {
        List<String> leadsTo = new ArrayList<>(texts.mentions(type));
        leadsTo.removeIf(CodeClosure::isPlatform);
        return new Entry(TextChecksum.hex(texts.text(type)), leadsTo);
    }

    private @Nullable Entry remembered(String name, TypeElement type) {
        if (remembered == null) {
            remembered = memory.get();
        }
        Entry entry = sources.isOwn(type) ? remembered.get(name) : null;
        if (entry != null) {
            entry.leadsTo().forEach(this::besideOlderCode);
        }
        return entry;
    }

    /**
     * A class that is not compiled anew runs with the class files of an earlier compile. So what it calls, and is being
     * compiled, makes another fingerprint than any whole compile has.
     */
    private void besideOlderCode(String name) {
        TypeElement type = sources.type(name);
        if (type != null && sources.isInSource(type)) {
            String older = classFiles.read(name).map(CodeHash::of).orElse("none");
            hashes.put(name + " as compiled before", older);
        }
    }

    private void followLibraries() {
        Set<String> seen = new HashSet<>(libraries);
        for (int read = 0; read < MOST && !libraries.isEmpty(); read++) {
            String name = libraries.remove();
            Optional<byte[]> classFile = classFiles.read(name);
            if (classFile.isPresent()) {
                hashes.put(name, "class file " + CodeHash.of(classFile.get()));
                for (String other : CodeReferences.of(classFile.get())) {
                    if (!isPlatform(other) && !own.containsKey(other) && seen.add(other)) {
                        enqueue(name, other);
                    }
                }
            }
        }
        versionsOfUnread();
    }

    /** What lies deeper than {@link #MOST} classes changes with the version that its jar says, if at all. */
    private void versionsOfUnread() {
        Set<String> packages = new HashSet<>();
        for (String name : libraries) {
            String home = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
            String version = packages.contains(home) ? null : classFiles.version(name);
            if (version != null) {
                packages.add(home); // one is asked for all, since a jar has to be opened for it
            }
            if (version != null && !version.isEmpty()) {
                hashes.put(home + " and what it calls", "version " + version);
            }
        }
    }

    private void enqueue(String caller, String name) {
        if (family(caller).equals(family(name))) {
            libraries.addFirst(name);
        } else {
            libraries.addLast(name);
        }
    }

    /** The first two words of the name. */
    private static String family(String name) {
        int end = name.indexOf('.', name.indexOf('.') + 1);
        return end < 0 ? name : name.substring(0, end);
    }
}
