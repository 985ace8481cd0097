package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build on another machine, from nothing but what is committed: entities that match the snapshot do not boot Hibernate. */
final class CleanBuildTest {

    private static final String LATE = "com.acme.shop.Late";

    @TempDir
    Path folder;

    @Test
    void codeAMappingFileALibraryAndSettingsDoNotBootHibernate() {
        Path library = new JavacRun(folder.resolve("library"))
                .option("-proc:none")
                .source(Shop.POLICY, Shop.policy("String number;"))
                .compile()
                .classes();
        Result first = module("first", library).option("-Asegue.drafts=false").compile();
        assertThat(first.boots()).as(first.segue().toString()).isEqualTo(1);
        assertThat(first.required(Shop.CATALOG))
                .contains("values=(\"n\", \"y\")", "table \"lateones\"", "table \"policies\"", "setting \"hibernate.");
        String snapshot = Shop.snapshot(first.required(Shop.CATALOG), "20261120091500");

        Result clean = module("second", library)
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .shuffled(1)
                .compile();

        assertThat(clean.succeeded()).as(clean.others().toString()).isTrue();
        assertThat(clean.boots()).isZero();
        assertThat(clean.segue()).isEmpty();
        assertThat(Shop.parse(clean.required(Shop.CATALOG)).catalog())
                .isEqualTo(Shop.parse(snapshot).catalog());
    }

    private JavacRun module(String name, Path library) {
        return new JavacRun(folder.resolve(name))
                .classPath(library)
                .option("-Asegue.entities=" + Shop.POLICY)
                .resource(
                        "application.properties",
                        "spring.jpa.properties.hibernate.type.preferred_uuid_jdbc_type=CHAR\n")
                .resource("META-INF/orm.xml", """
                        <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
                          <entity class="%s" access="FIELD">
                            <table name="lateones"/>
                            <attributes><id name="id"/></attributes>
                          </entity>
                        </entity-mappings>
                        """.formatted(LATE))
                .source(LATE, "package com.acme.shop;", "public class Late { Long id; String name; }")
                .source(Shop.USER, Shop.user("@Convert(converter = YesNo.class) Boolean active; java.util.UUID code;"))
                .source(
                        "com.acme.shop.YesNo",
                        "package com.acme.shop;",
                        "public class YesNo implements jakarta.persistence.AttributeConverter<Boolean, String> {",
                        "  public String convertToDatabaseColumn(Boolean b) { return b == null ? null : b ? \"y\" : \"n\"; }",
                        "  public Boolean convertToEntityAttribute(String s) { return true; }",
                        "}");
    }
}
