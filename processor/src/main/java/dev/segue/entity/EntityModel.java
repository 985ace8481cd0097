package dev.segue.entity;

import dev.segue.annotation.Backfill;
import dev.segue.annotation.WasNamed;
import dev.segue.catalog.Column.Said;
import dev.segue.catalog.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the entities of a unit in one round: those that this compile sees, those of their packages, and those
 * whose names the caller remembers. Valid for that round only; not thread-safe.
 */
public final class EntityModel implements Declarations {

    /** Behind an attribute whose history the column keeps. */
    private static final String AUDIT = "#audit";

    private final ProcessingEnvironment env;
    private final SourceTypes types;
    private final MappingFiles mappingFiles;
    private final SortedMap<String, TypeElement> classes;
    private final SortedMap<String, TypeElement> reachable;
    private final List<Unresolved> unresolved;
    private final Libraries libraries;
    private final MappingSources sources;
    private @Nullable String declarations;

    private EntityModel(
            ProcessingEnvironment env,
            SourceTypes types,
            MappingSources sources,
            MappingFiles mappingFiles,
            EntityIndex index) {
        this.env = env;
        this.types = types;
        this.sources = sources;
        this.mappingFiles = mappingFiles;
        this.classes = Collections.unmodifiableSortedMap(index.classes());
        Set<TypeElement> roots = new LinkedHashSet<>(classes.values());
        addKnown(types, NamesInMappings.of(mappingFiles.files()), roots);
        ReachableTypes search = new ReachableTypes(types);
        this.reachable = Collections.unmodifiableSortedMap(search.from(roots));
        this.unresolved = List.copyOf(search.unresolved());
        this.libraries = new Libraries(env, types, reachable);
    }

    /**
     * Collects entities, mapped superclasses, embeddables and converters, by their annotations and by mapping files.
     *
     * @param known binary names from earlier rounds, from the last run ({@link #classNames()}) and from
     *     {@code -Asegue.entities}; those that do not resolve, or that nothing maps, are left out
     * @param sources the same in all rounds of a compile
     */
    public static EntityModel collect(
            ProcessingEnvironment env, RoundEnvironment round, Collection<String> known, MappingSources sources) {
        return collect(env, round, known, sources, sources.files(), sources.unitClasses());
    }

    /** As {@link #collect(ProcessingEnvironment, RoundEnvironment, Collection, MappingSources)}, with these mapping files alone. */
    public static EntityModel collect(
            ProcessingEnvironment env, RoundEnvironment round, Collection<String> known, List<MappingFile> files) {
        return collect(env, round, known, MappingSources.of(env), MappingFiles.of(files, List.of()), UnitClasses.ALL);
    }

    private static EntityModel collect(
            ProcessingEnvironment env,
            RoundEnvironment round,
            Collection<String> known,
            MappingSources sources,
            MappingFiles mappingFiles,
            UnitClasses unit) {
        SourceTypes types = new SourceTypes(env);
        EntityIndex index = new EntityIndex(types);
        index.addRound(round.getRootElements());
        index.addKnown(known);
        index.addKnown(unit.listed());
        index.addMapped(mappingFiles.kinds().keySet());
        index.addPackagesOfOwnClasses();
        unit.restrict(index, mappingFiles.kinds().keySet());
        return new EntityModel(env, types, sources, mappingFiles, index);
    }

    /** True where no entity is known; there may be embeddables and converters. */
    public boolean isEmpty() {
        return entities().isEmpty();
    }

    /** Binary names of the entities, sorted. */
    public List<String> entities() {
        List<String> entities = new ArrayList<>();
        for (String name : classes.keySet()) {
            if (isEntity(name)) {
                entities.add(name);
            }
        }
        return entities;
    }

    /** Binary names of all classes to map, sorted: what the next run should remember. */
    public List<String> classNames() {
        return List.copyOf(classes.keySet());
    }

    /** The files that map classes of this model. */
    public List<MappingFile> mappingFiles() {
        return mappingFiles.files();
    }

    /** Why a file that bears on the mapping cannot be used; nothing may be mapped while there is a problem. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(mappingFiles.problems());
        problems.addAll(resources().problems());
        return problems;
    }

    /** Types that the classes of this model name and javac does not know; empty when the model can be mapped. */
    public List<Unresolved> unresolved() {
        return unresolved;
    }

    /**
     * The declarations that can decide what comes from an origin: the field or getter, and the entity with its superclasses. Of an
     * unknown origin all mapped classes and their members.
     */
    public List<Element> declarations(Origin origin) {
        if (!origin.isUnknown()) {
            return new AttributePaths(env, types).deciding(origin);
        }
        List<Element> all = new ArrayList<>();
        for (TypeElement type : classes.values()) {
            all.add(type);
            all.addAll(Members.mappable(type));
        }
        return all;
    }

    /** What is said elsewhere about the column of the attribute, the outermost first: it wins. */
    public List<ColumnOverride> overrides(Origin origin) {
        return new AttributePaths(env, types).overrides(origin);
    }

    @Override
    public Said said(Origin origin) {
        if (origin.attribute().endsWith(AUDIT)) { // its column has the same name, and the past gets no values
            String audited = origin.attribute().substring(0, origin.attribute().length() - AUDIT.length());
            return new Said(said(new Origin(origin.entity(), audited)).formerName(), "");
        }
        if (origin.attribute().isEmpty() || origin.attribute().contains("#")) {
            return Said.NOTHING; // a class speaks of its table, a key of a collection says nothing
        }
        return new AttributePaths(env, types)
                .declarations(origin).stream()
                        .map(element -> new Said(
                                Annotations.text(element, WasNamed.class.getName()),
                                Annotations.text(element, Backfill.class.getName())))
                        .filter(said -> !said.equals(Said.NOTHING))
                        .findFirst()
                        .orElse(Said.NOTHING);
    }

    @Override
    public String formerName(Origin table) {
        TypeElement type = classes.get(table.entity());
        return type == null || !table.attribute().isEmpty() ? "" : Annotations.text(type, WasNamed.class.getName());
    }

    @Override
    public List<Integer> order(Origin origin) {
        return new AttributePaths(env, types).order(origin);
    }

    /**
     * Compiles the classes whose code decides the schema and which this compile has only as source.
     *
     * @param settings the effective settings ({@link MappingSettings#values()}), which may name some
     */
    public BehaviourClasses behaviourClasses(Map<String, String> settings) {
        Set<TypeElement> inSource = behaviour(settings);
        inSource.removeIf(type -> !types.isInSource(type));
        return BehaviourClasses.compile(env, types, inSource);
    }

    /** A loader that serves the types being compiled, as stubs but for {@code behaviour}, and asks {@code parent} for others. */
    public StubLoader stubs(ClassLoader parent, BehaviourClasses behaviour) {
        return new StubLoader(env, types, parent, behaviour.compiled());
    }

    /**
     * The code that decides the schema.
     *
     * @param settings the effective settings ({@link MappingSettings#values()}), which may name some
     * @param remembered what the last compile of this module knew ({@link BehaviourCode#text()}); asked only where that may matter
     */
    public BehaviourCode code(Map<String, String> settings, Supplier<String> remembered) {
        Set<TypeElement> behaviour = behaviour(settings);
        Set<String> contributors = libraries.contributors(resources());
        return behaviour.isEmpty() && contributors.isEmpty()
                ? BehaviourCode.NONE
                : new CodeClosure(env, types, () -> BehaviourCode.remembered(remembered.get()))
                        .from(behaviour, contributors);
    }

    private Set<TypeElement> behaviour(Map<String, String> settings) {
        Set<TypeElement> found = new BehaviourRoles(env.getTypeUtils(), types).find(reachable, settings);
        addKnown(types, resources().classNames(), found);
        return found;
    }

    private static void addKnown(SourceTypes types, Collection<String> names, Set<TypeElement> to) {
        for (String name : names) {
            TypeElement type = types.type(name);
            if (type != null) {
                to.add(type);
            }
        }
    }

    /** What else of this module's files decides the schema. */
    ResourceFiles resources() {
        return sources.resources(libraries.hasValidator());
    }

    Libraries libraries() {
        return libraries;
    }

    /** Binary names of the types that bear on the mapping and that this compile has as class files. */
    public List<String> libraryClasses() {
        return libraries.classNames();
    }

    /** Whether the jar or folder of one of these classes has a file of one of these paths. */
    public boolean hasLibraryWith(String... paths) {
        return !libraries.texts(List.of(paths)).isEmpty();
    }

    /** Whether another processor is still to add members to these types, after this one in the same round. */
    public boolean isUnfinished(RoundEnvironment round) {
        return PendingAccessors.areIn(reachable, round.getRootElements());
    }

    /** What classes and declarations say: a later round may see other members. */
    public String declarations() {
        if (declarations == null) {
            declarations = DeclarationText.all(this);
        }
        return declarations;
    }

    /** Binary names of the mapped classes and of all types that they name, without those of the platform. */
    public Collection<String> reachableNames() {
        return reachable.keySet();
    }

    /** All types whose declaration can bear on the mapping, by binary name. */
    SortedMap<String, TypeElement> reachable() {
        return reachable;
    }

    /** Whether javac knows a class or package of that name. */
    boolean isKnown(String name) {
        return types.type(name) != null || env.getElementUtils().getPackageElement(name) != null;
    }

    /** The packages of these types, by name. */
    SortedMap<String, PackageElement> packages() {
        SortedMap<String, PackageElement> packages = new TreeMap<>();
        Set<PackageElement> seen = new HashSet<>();
        for (TypeElement type : reachable.values()) {
            PackageElement found = types.packageOf(type);
            if (seen.add(found)) {
                packages.put(found.getQualifiedName().toString(), found);
            }
        }
        return packages;
    }

    private boolean isEntity(String name) {
        TypeElement type = classes.get(name);
        return mappingFiles.kinds().get(name) == MappedKind.ENTITY
                || (type != null && types.kind(type) == MappedKind.ENTITY);
    }
}
