package dev.segue.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What developers write into YAML files is read as their application reads it. */
final class YamlPropertiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origins: [\n  'https://one',\n  https://two\n]",
                "app: {\n  name: shop,\n  rows: [1, 2]\n}",
                "app:\n  text: one line\n    and another",
                "app:\n  text: \"one line\n    and # another\"",
                "app:\n  text: 'it''s\n\n    two'",
                "app:\n  text: it's one",
                "app:\n  script: |\n    a: [\n\n    - b\n  other: >-\n    \"\n    key",
                "app:\n  ? one\n  : two",
                "app: !Secret word\nlist: !Ref [a, !Ref b]",
                "defaults: &defaults\n  a: 1\napp:\n  <<: *defaults\n  same: *defaults",
                "%YAML 1.1\n--- # first\napp: 1\n...",
                "app:\t1\n  # comment\nother:\t \"2\"",
                "\uFEFFapp: 1",
                "version: @project.version@\nlist:\n- @one@\n- -@two@",
                "when: 2026-11-22\nnone:\nempty: {}\nrows: []",
                "- a\n- b: 1",
                "just text",
                "# nothing",
                "",
            })
    void whatStandsBesideASettingIsNoObstacle(String text) {
        List<SortedMap<String, String>> documents = YamlProperties.read(text + "\n---\nhibernate.dialect: last");

        assertThat(documents.get(documents.size() - 1)).containsExactly(entry("hibernate.dialect", "last"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hibernate.dialect: X",
                "hibernate:\n  dialect: X # this one",
                "hibernate: {\n dialect: X}",
                "hibernate:\n  dialect:\n    X",
                "hibernate:\n  dialect:\t'X'",
                "\"hibernate\": {\"dialect\": \"\\x58\"}",
                "hibernate:\n  dialect: >-\n    X",
                "d: &d X\nhibernate.dialect: *d",
                "d: &d {dialect: X}\nhibernate:\n  <<: *d",
                "origins: [\n  a\n]\nhibernate.dialect: X",
                "text: it's\n  more [\nhibernate.dialect: X",
            })
    void aSettingIsReadHoweverItIsWritten(String text) {
        assertThat(YamlProperties.read(text).get(0)).containsEntry("hibernate.dialect", "X");
    }

    @Test
    void valuesAreTextAsInTheApplication() {
        assertThat(one("a: 12\nb: on\nc: 2026-11-22\nd: 'true'\ne: ${x:y}\nf: @x.y@\ng: a@b.org"))
                .containsExactly(
                        entry("a", "12"),
                        entry("b", "true"),
                        entry("c", "2026-11-22"),
                        entry("d", "true"),
                        entry("e", "${x:y}"),
                        entry("f", "@x.y@"),
                        entry("g", "a@b.org"));
    }

    @Test
    void listsOfPlainValuesHaveNumberedKeysToo() {
        assertThat(one("a: [x, 2]\nb:\n- y\nc:\n- {d: 1}\ne: !Ref f"))
                .containsExactly(
                        entry("a", YamlProperties.UNREADABLE),
                        entry("a[0]", "x"),
                        entry("a[1]", "2"),
                        entry("b", YamlProperties.UNREADABLE),
                        entry("b[0]", "y"),
                        entry("c", YamlProperties.UNREADABLE),
                        entry("e", YamlProperties.UNREADABLE));
    }

    @Test
    void aMappingInsideItselfEnds() {
        assertThat(one("a: &a\n  b: 1\n  c: *a\n  d: *a"))
                .containsExactly(
                        entry("a.b", "1"),
                        entry("a.c", YamlProperties.UNREADABLE),
                        entry("a.d", YamlProperties.UNREADABLE));
    }

    @Test
    void whatIsNoYamlIsSaidWithItsLineAndNoValue() {
        assertThatThrownBy(() -> YamlProperties.read("password: secret\nspring: [\nother: secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aPasswordThatYamlReadsAsAnAliasIsNotRepeated() {
        assertThatThrownBy(() -> YamlProperties.read("url: x\npassword: *secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2, column 11: this is no YAML");
    }

    private static Map<String, String> one(String text) {
        return YamlProperties.read(text).get(0);
    }
}
