package dev.segue.mapping;

import dev.segue.catalog.ForeignKey.Action;
import dev.segue.catalog.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Hibernate writes behind {@code add constraint name} (PostgreSQL manual, CREATE TABLE): a developer's
 * {@code foreignKeyDefinition}, the action of {@code @OnDelete}, a developer's {@code options}.
 *
 * @param columns the referencing columns; empty where the text does not say, as are {@code target} and {@code targetColumns}
 */
record ForeignKeyClause(
        List<String> columns,
        Optional<Name> target,
        List<String> targetColumns,
        Action onDelete,
        Action onUpdate,
        boolean deferrable,
        boolean initiallyDeferred) {

    /** A whole definition, or what stands behind one; empty where there is anything that a Catalog cannot say. */
    static Optional<ForeignKeyClause> parse(String text) {
        return SqlTokens.of(text).flatMap(tokens -> new Parser(tokens).parse());
    }

    /** Each clause once: MATCH, then actions in any order, then attributes in any order, as the server has it. */
    private static final class Parser {

        private static final Set<String> ATTRIBUTES =
                Set.of("not deferrable", "deferrable", "initially deferred", "initially immediate");

        private final SqlTokens tokens;
        private final Set<String> taken = new HashSet<>();
        private Action onDelete = Action.NO_ACTION;
        private Action onUpdate = Action.NO_ACTION;
        private boolean initiallyDeferred;

        Parser(SqlTokens tokens) {
            this.tokens = tokens;
        }

        Optional<ForeignKeyClause> parse() {
            List<String> columns = List.of();
            Optional<Name> target = Optional.empty();
            List<String> targetColumns = List.of();
            if (tokens.take("foreign key")) {
                columns = tokens.names();
                target = tokens.take("references") ? table() : Optional.empty();
                targetColumns = tokens.names();
                if (columns.isEmpty() || target.isEmpty()) {
                    return Optional.empty();
                }
            }
            once("match simple");
            while (!tokens.atEnd()) {
                if (!clause()) {
                    return Optional.empty();
                }
            }
            boolean deferrable = taken.contains("deferrable") || initiallyDeferred;
            return taken.contains("not deferrable") && deferrable
                    ? Optional.empty()
                    : Optional.of(new ForeignKeyClause(
                            columns, target, targetColumns, onDelete, onUpdate, deferrable, initiallyDeferred));
        }

        private Optional<Name> table() {
            Optional<String> first = tokens.name();
            return tokens.take(".")
                    ? first.flatMap(schema -> tokens.name().map(name -> new Name(schema, name)))
                    : first.map(Name::of);
        }

        private boolean clause() {
            if (taken.stream().noneMatch(ATTRIBUTES::contains) && once("on delete")) {
                Optional<Action> action = action();
                action.ifPresent(found -> onDelete = found);
                return action.isPresent();
            }
            if (taken.stream().noneMatch(ATTRIBUTES::contains) && once("on update")) {
                Optional<Action> action = action();
                action.ifPresent(found -> onUpdate = found);
                return action.isPresent();
            }
            if (once("initially deferred")) {
                initiallyDeferred = true;
                return !taken.contains("initially immediate");
            }
            if (once("initially immediate")) {
                return !initiallyDeferred;
            }
            return once("not deferrable") || once("deferrable");
        }

        private boolean once(String words) {
            return tokens.take(words) && taken.add(words);
        }

        private Optional<Action> action() {
            for (Action action : Action.values()) {
                if (tokens.take(action.sql().toLowerCase(Locale.ROOT))) {
                    return Optional.of(action);
                }
            }
            return Optional.empty();
        }
    }
}
