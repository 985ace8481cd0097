package dev.segue.plan.acceptance;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.ForeignKey.Action;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.TableBuilder;
import dev.segue.plan.acceptance.RandomEdit.Edited;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One table with rows, and each kind of change that it can have, once. Column {@code bare} has nothing that can go, column {@code whole}
 * has everything, so that two changes meet at one column. A change that finds nothing to do, because one before it has taken its object
 * away, leaves the Catalog as it is.
 *
 * @param prefix the beginning of all names
 */
record ChangeKinds(String prefix) {

    static final String BARE = "bare";
    static final String FULL = "whole";
    static final String OWNER = "owner";
    private static final String NUMBER = "number";
    private static final String TEXT = "character varying(20)";

    /** Table, the one it refers to, and one that refers to it. */
    Catalog before() {
        TableBuilder parent = TableBuilder.table(name("parent"))
                .notNull("id", "bigint")
                .notNull("code", TEXT)
                .key(name("parent_pkey"), "id")
                .unique(name("parent_code"), "code");
        TableBuilder table = TableBuilder.table(name("t"))
                .notNull("id", "bigint")
                .nullable(BARE, TEXT)
                .column(Column.of(FULL, TEXT, false).withDefault(Expression.written("'v1'")))
                .nullable(NUMBER, "integer")
                .nullable("mood", name("mood"))
                .key(name("t_pkey"), "id")
                .unique(name("once"), FULL)
                .check(check("known", FULL, "whole <> 'none'"))
                .index(name("by_whole"), FULL)
                .nullable(OWNER, TEXT)
                .foreignKey(name("leads"), OWNER, name("parent"), "code");
        TableBuilder child = TableBuilder.table(name("child"))
                .notNull("id", "bigint")
                .nullable("t_id", "bigint")
                .key(name("child_pkey"), "id")
                .foreignKey(name("belongs"), "t_id", name("t"), "id");
        return new Catalog(
                List.of(parent.build(), table.build(), child.build()),
                List.of(),
                List.of(new EnumType(Name.of(name("mood")), List.of("v1", "v2", "v3"))));
    }

    /** All kinds of change by name. */
    Map<String, UnaryOperator<Edited>> all() {
        Map<String, UnaryOperator<Edited>> kinds = new LinkedHashMap<>();
        for (String column : List.of(BARE, FULL, OWNER)) {
            kinds.put("rename " + column, edited -> renamed(edited, column));
            kinds.put("drop " + column, edited -> dropped(edited, column));
        }
        for (String column : List.of(BARE, FULL)) {
            kinds.put("widen " + column, on(column, (t, c) -> t.column(c.withType("character varying(60)"))));
            kinds.put("narrow " + column, on(column, (t, c) -> t.column(c.withType("character varying(10)"))));
            kinds.put(
                    column + " gets a check",
                    on(column, (t, c) -> t.check(check("check_" + column, c.name(), c.name() + " <> 'never'"))));
            kinds.put(
                    column + " gets a partial index",
                    on(
                            column,
                            (t, c) -> t.index(new Index(
                                    name("some_" + column),
                                    false,
                                    "btree",
                                    List.of(Index.Key.of(c.name())),
                                    List.of(),
                                    Expression.written("(id > 0)"),
                                    true))));
            kinds.put(column + " gets a comment", on(column, (t, c) -> t.column(commented(c))));
            kinds.put(
                    column + " gets a key with the number",
                    on(column, (t, c) -> t.unique(name("both_" + column), c.name(), NUMBER)));
        }
        addBare(kinds);
        addFull(kinds);
        addOwner(kinds);
        addTable(kinds);
        return kinds;
    }

    private void addBare(Map<String, UnaryOperator<Edited>> kinds) {
        // a check, which the other one has, is spelled otherwise over text: that is refused, says the table of
        // differences
        kinds.put("bare becomes text", on(BARE, (t, c) -> t.column(c.withType("text"))));
        kinds.put("bare is filled", on(BARE, (t, c) -> t.column(c.withNullable(false))));
        kinds.put("bare gets a default", on(BARE, (t, c) -> t.column(c.withDefault(Expression.written("'v1'")))));
        kinds.put("bare gets a key", on(BARE, (t, c) -> t.unique(name("bare_once"), c.name())));
        kinds.put("bare gets an index", on(BARE, (t, c) -> t.index(name("by_bare"), c.name())));
        kinds.put(
                "bare gets a unique index",
                on(BARE, (t, c) -> t.index(Index.of(name("bare_unique"), true, List.of(c.name())))));
        kinds.put(
                "bare refers to the parent",
                on(BARE, (t, c) -> t.foreignKey(name("refers"), c.name(), name("parent"), "code")));
        kinds.put("bare gets a collation", on(BARE, (t, c) -> t.column(RandomStructure.collated(c, "C"))));
    }

    private void addFull(Map<String, UnaryOperator<Edited>> kinds) {
        kinds.put("whole may be NULL", on(FULL, (t, c) -> t.column(c.withNullable(true))));
        kinds.put("whole loses its default", on(FULL, (t, c) -> t.column(c.withDefault(null))));
        kinds.put(
                "whole gets another default", on(FULL, (t, c) -> t.column(c.withDefault(Expression.written("'v2'")))));
        for (String part : List.of("once", "known", "by_whole")) {
            kinds.put(part + " goes", on(FULL, (t, c) -> without(t, part)));
        }
        kinds.put(
                "once is called otherwise",
                on(FULL, (t, c) -> without(t, "once").unique(name("only"), c.name())));
        kinds.put(
                "known is called otherwise",
                on(FULL, (t, c) -> without(t, "known").check(check("sure", c.name(), c.name() + " <> 'none'"))));
        kinds.put(
                "known says something else",
                on(FULL, (t, c) -> without(t, "known").check(check("known", c.name(), c.name() + " <> 'nothing'"))));
        kinds.put(
                "by_whole is called otherwise",
                on(FULL, (t, c) -> without(t, "by_whole").index(name("with_whole"), c.name())));
        kinds.put(
                "by_whole gets another key",
                on(FULL, (t, c) -> without(t, "by_whole").index(name("by_whole"), c.name(), "id")));
    }

    private void addOwner(Map<String, UnaryOperator<Edited>> kinds) {
        kinds.put("leads goes", on(OWNER, (t, c) -> without(t, "leads")));
        kinds.put("leads is called otherwise", on(OWNER, (t, c) -> leads(t, "goes", c, Action.NO_ACTION, false)));
        kinds.put("leads cascades", on(OWNER, (t, c) -> leads(t, "leads", c, Action.CASCADE, false)));
        kinds.put("leads may wait", on(OWNER, (t, c) -> leads(t, "leads", c, Action.NO_ACTION, true)));
        kinds.put("owner is filled", on(OWNER, (t, c) -> t.column(c.withNullable(false))));
        kinds.put("owner gets a default", on(OWNER, (t, c) -> t.column(c.withDefault(Expression.written("'v1'")))));
        kinds.put("owner grows", on(OWNER, (t, c) -> t.column(c.withType("text"))));
        kinds.put("owner gets an index", on(OWNER, (t, c) -> t.index(name("by_owner"), c.name())));
    }

    /** In place of the foreign key that is there. */
    private TableBuilder leads(TableBuilder table, String name, Column column, Action onDelete, boolean deferrable) {
        return without(table, "leads")
                .foreignKey(new ForeignKey(
                        name(name),
                        List.of(column.name()),
                        Name.of(name("parent")),
                        List.of("code"),
                        onDelete,
                        Action.NO_ACTION,
                        deferrable,
                        false));
    }

    private void addTable(Map<String, UnaryOperator<Edited>> kinds) {
        kinds.put("a column comes", on(NUMBER, (t, c) -> t.nullable("fresh", "integer")));
        kinds.put(
                "a column with a default comes",
                on(
                        NUMBER,
                        (t, c) -> t.column(Column.of("given", "integer", false).withDefault(Expression.written("7")))));
        kinds.put("a filled column comes", on(NUMBER, (t, c) -> t.notNull("needed", "text")));
        kinds.put("a check of two columns comes", on(NUMBER, (t, c) -> t.check(name("two"), "number > 0 OR id > 0")));
        kinds.put("the number becomes bigint", on(NUMBER, (t, c) -> t.column(c.withType("bigint"))));
        kinds.put("the id counts itself", on("id", (t, c) -> t.column(c.withIdentity(Identity.BY_DEFAULT))));
        kinds.put("the key is called otherwise", on("id", (t, c) -> t.key(name("t_key"), "id")));
        kinds.put(
                "the key gets a column",
                on(NUMBER, (t, c) -> t.key(name("t_pkey"), "id", NUMBER).column(c.withNullable(false))));
        kinds.put("the table gets a comment", on("id", (t, c) -> t.comment("what for")));
        kinds.put("the child lets go", edited -> table(edited, "child", t -> t.withoutForeignKeys()));
        kinds.put("the parent's code grows", edited -> table(edited, "parent", t -> t.notNull("code", "text")));
        kinds.put(
                "the table goes",
                edited -> with(
                        edited,
                        edited.catalog().tables().stream()
                                .filter(t -> !t.name().equals(Name.of(name("t"))))
                                .map(t -> t.name().name().equals(name("child"))
                                        ? TableBuilder.like(t)
                                                .withoutForeignKeys()
                                                .build()
                                        : t)
                                .toList()));
        kinds.put(
                "a label comes",
                edited -> new Edited(
                        new Catalog(
                                edited.catalog().tables(),
                                List.of(),
                                List.of(new EnumType(Name.of(name("mood")), List.of("v1", "v2", "v3", "more3")))),
                        edited.renames()));
    }

    /** What is done with the table at a column, whatever it is called by now. */
    @FunctionalInterface
    private interface AtColumn {
        TableBuilder apply(TableBuilder table, Column column);
    }

    private UnaryOperator<Edited> on(String column, AtColumn change) {
        return edited -> table(
                edited,
                "t",
                t -> t.build()
                        .lookupColumn(edited.renames().getOrDefault(key(column), column))
                        .map(found -> change.apply(t, found))
                        .orElse(t));
    }

    private Edited table(Edited edited, String which, UnaryOperator<TableBuilder> change) {
        return with(
                edited,
                edited.catalog().tables().stream()
                        .map(t -> t.name().name().equals(name(which))
                                ? change.apply(TableBuilder.like(t)).build()
                                : t)
                        .toList());
    }

    private Edited renamed(Edited edited, String column) {
        Edited renamed = table(
                edited,
                "t",
                t -> t.build()
                        .lookupColumn(column)
                        .map(found -> TableBuilder.like(RenamedColumn.in(t.build(), found, column + "2")))
                        .orElse(t));
        Map<String, String> renames = new LinkedHashMap<>(edited.renames());
        if (!renamed.equals(edited)) {
            renames.put(key(column), column + "2");
        }
        return new Edited(renamed.catalog(), renames);
    }

    private Edited dropped(Edited edited, String column) {
        String now = edited.renames().getOrDefault(key(column), column);
        Edited dropped = table(
                edited,
                "t",
                t -> t.without((part, text) -> RandomEdit.names(text, now)).withoutColumn(now));
        Map<String, String> renames = new LinkedHashMap<>(edited.renames());
        renames.remove(key(column));
        return new Edited(dropped.catalog(), renames);
    }

    private static Edited with(Edited edited, List<Table> tables) {
        return new Edited(
                new Catalog(
                        tables, edited.catalog().sequences(), edited.catalog().enums()),
                edited.renames());
    }

    /** Without the part, and where it is gone already, without what comes in its place. */
    private TableBuilder without(TableBuilder table, String part) {
        return table.without((name, text) -> name.equals(name(part)));
    }

    private Check check(String name, String column, String condition) {
        return new Check(name(name), Expression.written(condition), column, List.of());
    }

    private static Column commented(Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                "what for",
                column.position(),
                column.origin(),
                column.said());
    }

    private String key(String column) {
        return name("t") + "." + column;
    }

    private String name(String name) {
        return prefix + name;
    }
}
