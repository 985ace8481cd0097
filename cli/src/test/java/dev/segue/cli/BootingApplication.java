package dev.segue.cli;

import dev.segue.Options;
import dev.segue.Segue;
import dev.segue.testing.TestProgram;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** An application that does nothing but boot: a database url and a class output are its arguments. */
final class BootingApplication {

    private BootingApplication() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        Options options = Options.builder()
                .classLoader(TestProgram.loader(Path.of(arguments[1])))
                .build();
        System.out.println(Segue.on(source, options).boot().migrations().size());
    }
}
