package metaannotations;

import jakarta.persistence.*;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.type.SqlTypes;

@Entity class Meta { @Id long id; @Money BigDecimal price; @Slug @Column(name = "s") String slug; }
@Retention(RetentionPolicy.RUNTIME) @JdbcTypeCode(SqlTypes.VARCHAR) @interface Slug {}
@Retention(RetentionPolicy.RUNTIME) @ValueGenerationType(generatedBy = Gen.class) @interface Money {}
