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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
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
 * The source text and imports of classes, and the types that their code names. Names are taken for types wherever they can be: one
 * type too many costs a boot of Hibernate, one too few would hide a change.
 */
final class BehaviourText {

    private final Elements elements;
    private final SourceTypes sources;

    BehaviourText(ProcessingEnvironment env, SourceTypes sources) {
        this.elements = env.getElementUtils();
        this.sources = sources;
    }

    /** Binary names of the types that a class in source names. */
    SortedSet<String> mentions(TypeElement type) {
        TreePath path = sources.path(type);
        Names names = new Names();
        names.scan(path.getLeaf(), null);
        Set<TypeElement> found = new LinkedHashSet<>();
        names.full.forEach(name -> add(found, elements.getTypeElement(name)));
        imports(path.getCompilationUnit(), names.simple, found);
        for (Element home = type;
                home instanceof TypeElement || home instanceof PackageElement;
                home = home.getEnclosingElement()) {
            for (Element member : members(home)) {
                if (names.simple.contains(member.getSimpleName().toString())) {
                    // a type of the same package or a member type; or the class of a member that is named without its
                    // class
                    add(found, (TypeElement) (member instanceof TypeElement ? member : member.getEnclosingElement()));
                }
            }
        }
        found.remove(type);
        SortedSet<String> mentions = new TreeSet<>();
        found.forEach(other -> mentions.add(sources.binaryName(other)));
        return mentions;
    }

    /** Of a type those that it inherits too: a class inside it names them as its own. */
    private List<? extends Element> members(Element home) {
        return home instanceof TypeElement type ? elements.getAllMembers(type) : home.getEnclosedElements();
    }

    private static void add(Set<TypeElement> found, @Nullable TypeElement type) {
        if (type != null) {
            found.add(type);
        }
    }

    private void imports(CompilationUnitTree unit, Set<String> simple, Set<TypeElement> found) {
        for (ImportTree one : unit.getImports()) {
            String name = one.getQualifiedIdentifier().toString();
            String home = name.substring(0, name.lastIndexOf('.'));
            String last = name.substring(home.length() + 1);
            if (one.isStatic()) {
                add(found, elements.getTypeElement(home));
            } else if (last.equals("*")) {
                simple.forEach(type -> add(found, elements.getTypeElement(home + "." + type)));
            } else if (simple.contains(last)) {
                add(found, elements.getTypeElement(name));
            }
        }
    }

    /** With the imports of its file: they say whose methods it calls where the callee is not in source. */
    String text(TypeElement type) {
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
            // as on any machine, however git has checked it out
            return text.subSequence((int) start, (int) end).toString().replace("\r\n", "\n");
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
