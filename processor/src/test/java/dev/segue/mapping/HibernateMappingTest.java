package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HibernateMappingTest {

    @TempDir
    private Path output;

    @Test
    void mapsAnEntityInsideJavac() {
        Catalog catalog =
                new MappingCompile(Models.of("basics"), output).run().mapped().catalog();

        Table products = catalog.lookupTable(Name.of("products")).orElseThrow();
        assertThat(products.origin()).isEqualTo(new Origin("basics.Product", ""));
        assertThat(products.lookupColumn("net_price"))
                .hasValue(Column.of("net_price", "numeric(12,2)", true)
                        .withOrigin(3, new Origin("basics.Product", "price"), Column.Said.NOTHING));
        assertThat(products.lookupColumn("defined").orElseThrow())
                .returns("character varying(20)", Column::type)
                .returns(false, Column::nullable)
                .returns(Expression.written("'no, not null'"), Column::defaultValue);
        assertThat(products.checks())
                .contains(new Check(
                        "products_size_check",
                        Expression.written("size in ('SMALL','LARGE')"),
                        "size",
                        List.of("LARGE", "SMALL")))
                .extracting(Check::values)
                .contains(List.of("0", "1", "2"));
        assertThat(catalog.sequences())
                .containsExactly(new Sequence(Name.of("products_seq"), 1, 50, new Origin("basics.Product", "id")));
    }
}
