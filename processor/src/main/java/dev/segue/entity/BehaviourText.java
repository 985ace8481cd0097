package dev.segue.entity;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The source text and imports of behaviour classes and of all types of the same compile that their code names, directly or not. Names are
 * taken for types wherever they can be: one type too many costs a boot of Hibernate, one too few would hide a change.
 */
final class BehaviourText {

    private final Elements elements;
    private final SourceTypes sources;
    private final SortedMap<String, TypeElement> found = new TreeMap<>();
    private final Deque<TypeElement> open = new ArrayDeque<>();

    private BehaviourText(ProcessingEnvironment env, SourceTypes sources) {
        this.elements = env.getElementUtils();
        this.sources = sources;
    }

    /** The texts by binary name. */
    static SortedMap<String, String> of(
            ProcessingEnvironment env, SourceTypes sources, Collection<TypeElement> behaviour) {
        BehaviourText text = new BehaviourText(env, sources);
        behaviour.forEach(text::add);
        while (!text.open.isEmpty()) {
            text.follow(text.open.remove());
        }
        SortedMap<String, String> texts = new TreeMap<>();
        text.found.forEach((name, type) -> texts.put(name, text.text(type)));
        return texts;
    }

    private void add(@Nullable TypeElement type) {
        if (type != null && !found.containsKey(sources.binaryName(type)) && sources.isInSource(type)) {
            found.put(sources.binaryName(type), type);
            open.add(type);
        }
    }

    private void follow(TypeElement type) {
        TreePath path = sources.path(type);
        Names names = new Names();
        names.scan(path.getLeaf(), null);
        names.full.forEach(name -> add(elements.getTypeElement(name)));
        imports(path.getCompilationUnit(), names.simple);
        for (Element home = type;
                home instanceof TypeElement || home instanceof PackageElement;
                home = home.getEnclosingElement()) {
            home.getEnclosedElements().stream()
                    .filter(member ->
                            names.simple.contains(member.getSimpleName().toString()))
                    .forEach(this::addMember);
        }
    }

    /** A type of the same package or a member type; or the class of a member that is named without its class. */
    private void addMember(Element member) {
        add((TypeElement) (member instanceof TypeElement ? member : member.getEnclosingElement()));
    }

    private void imports(CompilationUnitTree unit, Set<String> simple) {
        for (ImportTree one : unit.getImports()) {
            String name = one.getQualifiedIdentifier().toString();
            String home = name.substring(0, name.lastIndexOf('.'));
            String last = name.substring(home.length() + 1);
            if (one.isStatic()) {
                add(elements.getTypeElement(home));
            } else if (last.equals("*")) {
                simple.forEach(type -> add(elements.getTypeElement(home + "." + type)));
            } else if (simple.contains(last)) {
                add(elements.getTypeElement(name));
            }
        }
    }

    /** With the imports of its file: they say whose methods it calls where the callee is not in source. */
    private String text(TypeElement type) {
        Stream<String> imports =
                sources.path(type).getCompilationUnit().getImports().stream().map(ImportTree::toString);
        return imports.map(String::strip).sorted().collect(Collectors.joining("\n")) + "\n" + declaration(type);
    }

    /** From the start of the declaration to the next one: javac knows where a class ends only if a tool asks it to. */
    private String declaration(TypeElement type) {
        TreePath path = sources.path(type);
        CompilationUnitTree unit = path.getCompilationUnit();
        try {
            CharSequence text = unit.getSourceFile().getCharContent(true);
            SourcePositions positions = sources.trees().getSourcePositions();
            long start = positions.getStartPosition(unit, path.getLeaf());
            long end = text.length();
            for (TreePath home = path.getParentPath(); home != null; home = home.getParentPath()) {
                for (Tree sibling : declarations(home.getLeaf())) {
                    long next = positions.getStartPosition(unit, sibling);
                    end = next > start ? Math.min(end, next) : end;
                }
            }
            return text.subSequence((int) start, (int) end).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the source of " + sources.binaryName(type), e);
        }
    }

    private static Collection<? extends Tree> declarations(Tree home) {
        if (home instanceof CompilationUnitTree unit) {
            return unit.getTypeDecls();
        }
        return home instanceof ClassTree outer ? outer.getMembers() : Set.of();
    }

    /** The names in a tree. */
    private static final class Names extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Set<String> simple = new TreeSet<>();
        private final Set<String> full = new TreeSet<>();

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
            simple.add(tree.getName().toString());
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
            simple.add(tree.getIdentifier().toString());
            full.add(tree.toString());
            return super.visitMemberSelect(tree, null);
        }
    }
}
