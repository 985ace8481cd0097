package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project with one small entity. */
final class Notes {

    private static final Map<String, Map<String, String>> GENERATED = new ConcurrentHashMap<>();

    private Notes() {}

    /** Not yet compiled; the members stand on line 8 of the entity. */
    static ProjectFixture of(Path folder, String members) {
        ProjectFixture project = new ProjectFixture(folder);
        change(project, members);
        return project;
    }

    /** With its first migration, compiled; what is generated is always the same, so it is generated only once. */
    static ProjectFixture generated(Path folder, String members) {
        ProjectFixture project = of(folder, members);
        GENERATED.computeIfAbsent(members, unknown -> generate(project)).forEach(project::file);
        assertThat(project.compile().diagnostics()).isEmpty();
        project.invocation().at("2026-11-24T14:00:00Z").forget();
        return project;
    }

    /** Whose first migration ran on the database, and that may be dropped from it. */
    static ProjectFixture droppable(Path folder, TestDatabase database, String members) {
        ProjectFixture project = generated(folder, members);
        project.invocation().environment(Map.of("SEGUE_ALLOW_DROP", "true"));
        assertThat(project.segue(database, "run")).isZero();
        return project;
    }

    private static Map<String, String> generate(ProjectFixture project) {
        project.compile();
        assertThat(project.segue("generate", "--name", "CreateNotes"))
                .as(() -> project.invocation().err())
                .isZero();
        return Stream.of(project.migrations().get(0), project.snapshot())
                .collect(
                        Collectors.toMap(file -> project.root().relativize(file).toString(), project::text));
    }

    static void change(ProjectFixture project, String members) {
        project.source("""
                package com.acme;

                import jakarta.persistence.*;

                @Entity @Table(name = "notes")
                public class Note {
                    @Id Long id;
                    %s
                }
                """.formatted(members));
    }
}
