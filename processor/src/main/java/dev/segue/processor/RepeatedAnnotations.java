package dev.segue.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds values of annotations that are repeated. Javac puts these into a list that stands nowhere in the sources (JLS 9.7.5), and
 * so has no tree of them.
 */
final class RepeatedAnnotations {

    private final Trees trees;

    RepeatedAnnotations(Trees trees) {
        this.trees = trees;
    }

    /** The tree of a value in such a list; empty for all else. */
    Optional<TreePath> find(Location location) {
        Element element = location.element();
        AnnotationMirror list = location.mirror();
        AnnotationValue value = location.value();
        if (element == null || list == null || value == null) {
            return Optional.empty();
        }
        TreePath declaration = trees.getPath(element);
        if (declaration == null || trees.getPath(element, list).getLeaf() instanceof AnnotationTree) {
            return Optional.empty();
        }
        return Optional.ofNullable(find(declaration, Location.parts(list), value));
    }

    private @Nullable TreePath find(TreePath declaration, List<AnnotationValue> parts, AnnotationValue wanted) {
        ModifiersTree modifiers = modifiers(declaration.getLeaf());
        List<TreePath> said = modifiers == null || parts.isEmpty()
                ? List.of()
                : ofType(type(parts.get(0)), new TreePath(declaration, modifiers), modifiers.getAnnotations());
        for (int i = 0; i < parts.size() && said.size() == parts.size(); i++) {
            TreePath found = find(parts.get(i), said.get(i), wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private List<TreePath> ofType(Element type, TreePath modifiers, List<? extends AnnotationTree> annotations) {
        List<TreePath> found = new ArrayList<>();
        for (AnnotationTree annotation : annotations) {
            TreePath path = new TreePath(modifiers, annotation);
            if (type.equals(trees.getElement(new TreePath(path, annotation.getAnnotationType())))) {
                found.add(path);
            }
        }
        return found;
    }

    private static Element type(AnnotationValue part) {
        return ((AnnotationMirror) part.getValue()).getAnnotationType().asElement();
    }

    private static @Nullable ModifiersTree modifiers(Tree declaration) {
        if (declaration instanceof ClassTree type) {
            return type.getModifiers();
        }
        if (declaration instanceof MethodTree method) {
            return method.getModifiers();
        }
        return declaration instanceof VariableTree variable ? variable.getModifiers() : null;
    }

    /** The tree of the wanted value, which is this one or somewhere inside. */
    private static @Nullable TreePath find(AnnotationValue value, TreePath path, AnnotationValue wanted) {
        if (value.equals(wanted)) {
            return path;
        }
        if (value.getValue() instanceof AnnotationMirror mirror && path.getLeaf() instanceof AnnotationTree tree) {
            return findInside(mirror, tree, path, wanted);
        }
        return value.getValue() instanceof List<?> values ? findIn(values, path, wanted) : null;
    }

    private static @Nullable TreePath findInside(
            AnnotationMirror mirror, AnnotationTree tree, TreePath path, AnnotationValue wanted) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            ExpressionTree said = said(tree, entry.getKey().getSimpleName().toString());
            TreePath found = said == null ? null : find(entry.getValue(), new TreePath(path, said), wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** One value may stand for a list of one. */
    private static @Nullable TreePath findIn(List<?> values, TreePath path, AnnotationValue wanted) {
        List<? extends Tree> said =
                path.getLeaf() instanceof NewArrayTree list ? list.getInitializers() : List.of(path.getLeaf());
        for (int i = 0; i < values.size() && i < said.size(); i++) {
            TreePath at = said.get(i) == path.getLeaf() ? path : new TreePath(path, said.get(i));
            TreePath found = values.get(i) instanceof AnnotationValue one ? find(one, at, wanted) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable ExpressionTree said(AnnotationTree tree, String member) {
        for (ExpressionTree argument : tree.getArguments()) {
            boolean named = argument instanceof AssignmentTree;
            String name =
                    argument instanceof AssignmentTree said ? said.getVariable().toString() : "value";
            if (name.equals(member)) {
                return named ? ((AssignmentTree) argument).getExpression() : argument;
            }
        }
        return null;
    }
}
