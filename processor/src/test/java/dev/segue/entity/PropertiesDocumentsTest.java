package dev.segue.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** {@code SettingFilesTest} of the example application asks the real Spring Boot about the same. */
final class PropertiesDocumentsTest {

    private static final SortedMap<String, String> A = new java.util.TreeMap<>(Map.of("a", "1"));
    private static final SortedMap<String, String> B = new java.util.TreeMap<>(Map.of("b", "2"));
    private static final SortedMap<String, String> BOTH = new java.util.TreeMap<>(Map.of("a", "1", "b", "2"));

    @Test
    void aSeparatorStandsAlone() {
        assertThat(PropertiesDocuments.read("a=1\n#---\nb=2")).containsExactly(A, B);
        assertThat(PropertiesDocuments.read("a=1\r\n!--- \t\r\n\r\nb=2\n#---\n"))
                .containsExactly(A, B);
        assertThat(PropertiesDocuments.read("#---\n")).isEmpty();
    }

    @Test
    void oneBesideACommentIsAComment() {
        assertThat(PropertiesDocuments.read("a=1\n# more\n#---\nb=2")).containsExactly(BOTH);
        assertThat(PropertiesDocuments.read("a=1\n#---\n# more\nb=2")).containsExactly(BOTH);
        assertThat(PropertiesDocuments.read("a=1\n! more\n#---\nb=2")).containsExactly(A, B);
        assertThat(PropertiesDocuments.read("a=1\n#----\nb=2")).containsExactly(BOTH);
        assertThat(PropertiesDocuments.read("a=1\n #---\nb=2")).containsExactly(BOTH);
    }

    @Test
    void oneInsideOfAValueIsPartOfIt() {
        assertThat(PropertiesDocuments.read("a=1\\\n#---\nb=2"))
                .singleElement()
                .isEqualTo(Map.of("a", "1#---", "b", "2"));
        assertThat(PropertiesDocuments.read("a=1\\\\\n#---\nb=2")).hasSize(2);
    }

    @Test
    void aListIsNumbered() {
        assertThat(PropertiesDocuments.read("a[]=1, 2").get(0))
                .containsEntry("a[0]", "1")
                .containsEntry("a[1]", "2");
    }

    @Test
    void aBrokenEscapeIsAnError() {
        assertThatThrownBy(() -> PropertiesDocuments.read("a=\\u00zz")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PropertiesDocuments.read("a=\\u0031")).isEqualTo(List.of(A));
    }
}
