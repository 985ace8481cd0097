package dev.segue.processor;

import dev.segue.engine.MigrationIndex;
import dev.segue.engine.MigrationIndex.Entry;
import dev.segue.hash.TextChecksum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the migrations of this module: those of all rounds, those of the last index that still exist, and those beside
 * them in their packages. Drafts are none: they are made anew.
 */
final class MigrationTypes {

    static final String INFO = "dev.segue.migration.MigrationInfo";
    private static final String DRAFT = "draft-";

    private final Elements elements;
    private final Sources sources;
    private final ClassOutput output;
    private final Map<String, Entry> previous = new TreeMap<>();
    private final SortedSet<String> names = new TreeSet<>();

    MigrationTypes(ProcessingEnvironment env, Sources sources, ClassOutput output, Optional<MigrationIndex> previous) {
        this.elements = env.getElementUtils();
        this.sources = sources;
        this.output = output;
        for (Entry entry :
                previous.isEmpty() ? List.<Entry>of() : previous.get().entries()) {
            if (!entry.draft()) {
                this.previous.put(entry.className(), entry);
                names.add(entry.className());
            }
        }
    }

    /** Remembers the migrations among the classes of the round. */
    void addRound(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            addAll(root);
        }
    }

    private void addAll(Element element) {
        if (element instanceof TypeElement type) {
            if (info(type) != null) {
                names.add(binaryName(type));
            }
            for (Element member : type.getEnclosedElements()) {
                addAll(member);
            }
        }
    }

    /** The migrations, by class name; {@code packages} are searched too. */
    List<MigrationType> find(Collection<String> packages) throws IOException {
        SortedMap<String, TypeElement> found = new TreeMap<>();
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name.replace('$', '.'));
            if (type != null) {
                found.put(name, type);
            }
        }
        SortedSet<String> all = new TreeSet<>(packages);
        for (TypeElement type : found.values()) {
            all.add(packageOf(type));
        }
        for (String name : all) {
            for (TypeElement type : types(name)) {
                if (isOwn(type)) {
                    found.putIfAbsent(binaryName(type), type);
                }
            }
        }
        List<MigrationType> migrations = new ArrayList<>();
        for (Map.Entry<String, TypeElement> entry : found.entrySet()) {
            AnnotationMirror info = info(entry.getValue());
            if (info != null && !value(info, "id").startsWith(DRAFT)) {
                migrations.add(migration(entry.getKey(), entry.getValue(), info));
            }
        }
        return migrations;
    }

    private MigrationType migration(String className, TypeElement type, AnnotationMirror info) throws IOException {
        String id = value(info, "id");
        Entry entry = new Entry(id, value(info, "parent"), className, sourceHash(className, type, id), false);
        return new MigrationType(type, entry, value(info, "catalog"));
    }

    private String sourceHash(String className, TypeElement type, String id) throws IOException {
        Optional<String> text = sources.text(type);
        if (text.isPresent()) {
            return TextChecksum.hex(text.get());
        }
        if (previous.containsKey(className)) {
            return previous.get(className).sourceHash();
        }
        return TextChecksum.hex(
                output.classFile(className).map(HexFormat.of()::formatHex).orElse(id));
    }

    private boolean isOwn(TypeElement type) throws IOException {
        return sources.contain(type) || output.classFile(binaryName(type)).isPresent();
    }

    private List<TypeElement> types(String packageName) {
        PackageElement home = elements.getPackageElement(packageName);
        List<TypeElement> types = new ArrayList<>();
        for (TypeElement type : ElementFilter.typesIn(home == null ? List.of() : home.getEnclosedElements())) {
            if (info(type) != null) {
                types.add(type);
            }
        }
        return types;
    }

    private String packageOf(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }

    private String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    private static @Nullable AnnotationMirror info(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(INFO)) {
                return mirror;
            }
        }
        return null;
    }

    /** What is written or the default; nothing for what has no text. */
    private String value(AnnotationMirror info, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                elements.getElementValuesWithDefaults(info).entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)
                    && entry.getValue().getValue() instanceof String text) {
                return text;
            }
        }
        return "";
    }
}
