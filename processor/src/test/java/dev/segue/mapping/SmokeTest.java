package dev.segue.mapping;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmokeTest {
    @TempDir Path output;
    @Test
    void smoke() {
        var o = new MappingCompile(Path.of(System.getProperty("basedir"), "src/test/resources/entities/basics"), output).run();
        System.out.println(o.output());
        System.out.println(o.settings());
        System.out.println(o.cpuNanos()/1000000);
        System.out.println(o.model());
        if (o.result() instanceof MappingResult.Mapped m) {
            m.catalog().tables().forEach(t -> { System.out.println(t.name()+" "+t.primaryKey()+t.uniques()+t.checks()+t.indexes()+t.foreignKeys()+t.origin()); t.columnsInOrder().forEach(System.out::println);});
            System.out.println(m.catalog().sequences());
        } else System.out.println(o.result());
    }
}
