package dev.segue.processor;

import dev.segue.catalog.Catalog;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import java.util.Map;

/** The sources of a small module, and the files that {@code segue generate} would write for it. */
final class Shop {

    static final String USER = "com.acme.shop.User";
    static final String POLICY = "com.acme.shop.Policy";
    static final String HEAD = "com.acme.shop.migration.M20261120091500_CreateShop";
    static final String SNAPSHOT = "META-INF/segue/main.snapshot";
    static final String CATALOG = "META-INF/segue/main.catalog";
    static final String INDEX = "META-INF/segue/main.index";

    private Shop() {}

    static String[] user(String... members) {
        return entity("User", "users", members);
    }

    static String[] policy(String... members) {
        return entity("Policy", "policies", members);
    }

    /** One in another package. */
    static String[] far() {
        String[] lines = entity("Far", "far");
        lines[0] = "package com.acme.far;";
        return lines;
    }

    /** Whether a message says that something is gone, or that this cannot be told. */
    static boolean isDrop(String message) {
        return message.contains("no longer mapped") || message.contains("[SG-P003]");
    }

    /** Line 7 is the class, line 8 the id, line 9 the first member. */
    static String[] entity(String name, String table, String... members) {
        return """
                package com.acme.shop;

                import dev.segue.annotation.*;
                import jakarta.persistence.*;
                @Entity
                @Table(name = "%s")
                public class %s {
                    @Id Long id;
                %s
                }""".formatted(table, name, String.join("\n", members).indent(4).stripTrailing())
                .split("\n", -1);
    }

    /** A hand-written migration that does nothing. */
    static String[] migration(String className, String info) {
        int dot = className.lastIndexOf('.');
        return """
                package %s;

                import dev.segue.migration.*;
                @MigrationInfo(%s)
                public final class %s implements Migration {
                    @Override public void up(Steps steps) {}
                    @Override public void down(Steps steps) {}
                }""".formatted(className.substring(0, dot), info, className.substring(dot + 1))
                .split("\n", -1);
    }

    static String[] head(String catalogText) {
        String hash = CatalogHash.shortOf(parse(catalogText).catalog());
        return migration(HEAD, "id = \"20261120091500\", catalog = \"" + hash + "\"");
    }

    /** The snapshot that generate would write from what javac wrote. */
    static String snapshot(String catalogText, String head) {
        return snapshot(parse(catalogText), head, parse(catalogText).catalog());
    }

    static String snapshot(Snapshot desired, String head, Catalog catalog) {
        return SnapshotFormat.print(new Snapshot(
                Snapshot.Kind.SNAPSHOT,
                desired.unit(),
                "com.acme.shop.migration",
                18,
                desired.hibernate(),
                desired.settings(),
                head,
                desired.fingerprint(),
                catalog));
    }

    /** What the chain leads to where nothing is mapped. */
    static String emptySnapshot(String head) {
        return SnapshotFormat.print(
                new Snapshot(Snapshot.Kind.SNAPSHOT, "main", "com.acme.m", 18, "", Map.of(), head, "", Catalog.EMPTY));
    }

    static Snapshot parse(String text) {
        return SnapshotFormat.parse(text, "test");
    }
}
