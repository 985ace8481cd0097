package dev.segue.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import dev.segue.engine.MigrationIndex.Entry;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import org.junit.jupiter.api.Test;

class MigrationLoaderTest {

    @Test
    void recordsBothDirections() {
        RecordedMigration migration = load("01", "", M01_Good.class.getName());

        assertThat(migration.name()).isEqualTo("Good");
        assertThat(migration.up()).hasSize(1);
        assertThat(migration.down()).hasSize(2);
        assertThat(migration.stored()).isFalse();
    }

    @Test
    void refusesAClassThatSaysAnotherId() {
        refuses("02", "", M01_Good.class.getName(), "its @MigrationInfo says");
    }

    @Test
    void refusesAClassThatSaysAnotherParent() {
        refuses("01", "00", M01_Good.class.getName(), "its @MigrationInfo says");
    }

    @Test
    void refusesAMissingClass() {
        refuses("01", "", "com.acme.Gone", "it cannot be loaded (java.lang.ClassNotFoundException: com.acme.Gone)");
    }

    @Test
    void refusesAClassThatIsNoMigration() {
        refuses("01", "", String.class.getName(), "it does not implement dev.segue.migration.Migration");
    }

    @Test
    void refusesAConstructorWithParameters() {
        refuses("01", "", M01_Demanding.class.getName(), "it needs a public constructor without parameters");
    }

    @Test
    void namesTheClassThatIsWrittenWrongly() {
        refuses("01", "", M01_Wrong.class.getName(), M01_Wrong.class.getName() + ": two statements in one call");
    }

    private static void refuses(String id, String parent, String className, String message) {
        assertThatThrownBy(() -> load(id, parent, className))
                .isInstanceOfSatisfying(
                        DefinitionException.class, e -> assertThat(e.code()).isEqualTo("SG-R001"))
                .hasMessageContaining(message);
    }

    private static RecordedMigration load(String id, String parent, String className) {
        return new MigrationLoader(MigrationLoaderTest.class.getClassLoader())
                .load(new Entry(id, parent, className, "", false));
    }

    @MigrationInfo(id = "01")
    public static final class M01_Good implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("one").sql("SELECT 1");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("two").sql("SELECT 1").sql("SELECT 2");
        }
    }

    @MigrationInfo(id = "01")
    public static final class M01_Demanding implements Migration {
        public M01_Demanding(String demand) {
            throw new IllegalArgumentException(demand);
        }

        @Override
        public void up(Steps steps) {}

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "01")
    public static final class M01_Wrong implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("two").sql("SELECT 1; SELECT 2");
        }

        @Override
        public void down(Steps steps) {}
    }
}
