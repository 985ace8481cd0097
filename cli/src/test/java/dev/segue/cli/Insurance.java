package dev.segue.cli;

/** The entities of two releases of a small application. */
final class Insurance {

    private Insurance() {}

    /** What is there first: users, their policies, two levels. */
    static ProjectFixture first(ProjectFixture project) {
        return project.source(LEVEL.formatted("BRONZE, SILVER")).source("""
                        package com.acme;

                        import jakarta.persistence.*;

                        @Entity
                        @Table(name = "users")
                        public class User {
                            @Id
                            @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "users_seq")
                            @SequenceGenerator(name = "users_seq", allocationSize = 50)
                            Long id;

                            @Column(nullable = false, unique = true, length = 120)
                            String email;

                            @Column(length = 40)
                            String nickname;

                            @Enumerated(EnumType.STRING)
                            @Column(nullable = false)
                            Level level;
                        }
                        """).source("""
                        package com.acme;

                        import jakarta.persistence.*;
                        import java.time.LocalDate;

                        @Entity
                        @Table(name = "policies")
                        public class Policy {
                            @Id
                            @GeneratedValue(strategy = GenerationType.IDENTITY)
                            Long id;

                            @ManyToOne(optional = false)
                            @JoinColumn(name = "owner_id")
                            User owner;

                            @Column(nullable = false, length = 20)
                            String number;

                            @Column(name = "paid_until")
                            LocalDate paidUntil;
                        }
                        """);
    }

    /**
     * A column renamed, one dropped, one new, one new that is NOT NULL; an index, a unique constraint, an enum constant;
     * a new entity that references another.
     */
    static ProjectFixture second(ProjectFixture project) {
        return project.source(LEVEL.formatted("BRONZE, SILVER, GOLD"))
                .source("""
                        package com.acme;

                        import dev.segue.annotation.*;
                        import jakarta.persistence.*;
                        import java.time.LocalDate;

                        @Entity
                        @Table(name = "users")
                        public class User {
                            @Id
                            @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "users_seq")
                            @SequenceGenerator(name = "users_seq", allocationSize = 50)
                            Long id;

                            @WasNamed("email")
                            @Column(name = "user_email", nullable = false, unique = true, length = 120)
                            String userEmail;

                            LocalDate birthday;

                            @Enumerated(EnumType.STRING)
                            @Column(nullable = false)
                            Level level;
                        }
                        """)
                .source("""
                        package com.acme;

                        import dev.segue.annotation.*;
                        import jakarta.persistence.*;
                        import java.time.LocalDate;

                        @Entity
                        @Table(
                                name = "policies",
                                indexes = @Index(name = "policies_paid_until", columnList = "paid_until"),
                                uniqueConstraints = @UniqueConstraint(name = "policies_number", columnNames = "number"))
                        public class Policy {
                            @Id
                            @GeneratedValue(strategy = GenerationType.IDENTITY)
                            Long id;

                            @ManyToOne(optional = false)
                            @JoinColumn(name = "owner_id")
                            User owner;

                            @Column(nullable = false, length = 20)
                            String number;

                            @Column(name = "paid_until")
                            LocalDate paidUntil;

                            @Backfill("paid_until IS NOT NULL")
                            @Column(name = "auto_renew", nullable = false)
                            boolean autoRenew;
                        }
                        """)
                .source("""
                        package com.acme;

                        import jakarta.persistence.*;
                        import java.math.BigDecimal;

                        @Entity
                        @Table(name = "claims")
                        public class Claim {
                            @Id
                            @GeneratedValue(strategy = GenerationType.IDENTITY)
                            Long id;

                            @ManyToOne(optional = false)
                            @JoinColumn(name = "policy_id")
                            Policy policy;

                            @Column(nullable = false, precision = 12, scale = 2)
                            BigDecimal amount;
                        }
                        """);
    }

    private static final String LEVEL = """
            package com.acme;

            public enum Level {
                %s
            }
            """;
}
