package dev.segue.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import dev.segue.engine.MigrationIndex;
import dev.segue.engine.MigrationIndex.Entry;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void putsParentsFirst() {
        Chain chain = chain(entry("03", "02"), entry("01", ""), entry("02", "01"));

        assertThat(chain.entries()).extracting(Entry::id).containsExactly("01", "02", "03");
    }

    @Test
    void mayBeEmpty() {
        assertThat(chain().entries()).isEmpty();
    }

    @Test
    void refusesTwoHeads() {
        refuses(
                () -> chain(entry("01", ""), entry("02", "01"), entry("03", "01")),
                "two heads: com.acme.M02 and com.acme.M03 both come after 01; keep one");
    }

    @Test
    void refusesTwoBeginnings() {
        refuses(
                () -> chain(entry("01", ""), entry("02", "")),
                "two heads: com.acme.M01 and com.acme.M02 both come first");
    }

    @Test
    void refusesAMissingParent() {
        refuses(
                () -> chain(entry("01", ""), entry("03", "02")),
                "com.acme.M03 comes after migration 02, which does not exist");
    }

    @Test
    void refusesTheSameIdTwice() {
        refuses(
                () -> chain(entry("01", ""), new Entry("01", "", "com.acme.Other", "", false)),
                "com.acme.M01 and com.acme.Other have the same id 01");
    }

    @Test
    void refusesACircle() {
        refuses(
                () -> chain(entry("01", ""), entry("02", "03"), entry("03", "02")),
                "com.acme.M02, com.acme.M03 are parents of each other");
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DefinitionException.class, e -> assertThat(e.code()).isEqualTo("SG-R005"))
                .hasMessageContaining(message);
    }

    private static Chain chain(Entry... entries) {
        return Chain.of(new MigrationIndex("main", List.of(entries)));
    }

    private static Entry entry(String id, String parent) {
        return new Entry(id, parent, "com.acme.M" + id, "", false);
    }
}
