package dev.segue.processor;

import java.util.List;
import java.util.Map;

/** Models of which each kind of change happens to one, and where javac should say it. */
final class PlacedChanges {

    private static final String NAMED = "@Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM)";

    private static final String ORM = "META-INF/orm.xml";

    private PlacedChanges() {}

    static List<ChangedSources> all() {
        return List.of(columns(), constraintsAndTypes(), names(), gone(), parts(), repeated(), filesAndSettings());
    }

    private static ChangedSources columns() {
        return ChangedSources.of("columns", """
                @Entity @Table(name = "people") class Person {
                    @Id Long id;
                    @Column(length = 20) String code;
                    @Column(nullable = false) String city;
                    @ColumnDefault("0") Integer rank;
                    String former;
                }
                @Entity class Account { @Id Long id; }
                @Entity class Former { @Id Long id; String gone; String kept; }
                """, """
                @Entity @Table(name = "persons") @WasNamed(/*P002 table people is now called persons*//*P012 people is now persons (@WasNamed)*/"people") /*P031 primary key people_pkey of persons is now called persons_pkey*/class Person {
                    @Id Long id;
                    @Column(length = /*P002 persons.code changes*//*P018 persons.code is now varchar(40), was varchar(20)*/40) String code;
                    @Column(nullable = /*P016 persons.city allows NULL now*/true) String city;
                    @ColumnDefault(/*P017 the default of persons.rank is now 1, was 0*/"1") Integer rank;
                    @WasNamed(/*P002 persons.former is now called latter*//*P021 people.former is now persons.latter (@WasNamed)*/"former") String latter;
                }
                @Entity class Account { @Id Long id; String /*P014 account.email varchar(255) is new*/email; }
                @Entity /*P015 former.gone is no longer mapped*/class Former { @Id Long id; String kept; }
                @Entity /*P010 fresh is new (1 column)*/class Fresh { @Id Long id; }
                """);
    }

    private static ChangedSources constraintsAndTypes() {
        return ChangedSources.of("constraints and types", """
                @Entity @Table(indexes = {@Index(name = "by_city", columnList = "city"), @Index(name = "by_area", columnList = "area")})
                class Person {
                    @Id Long id;
                    String city;
                    String area;
                    @Column(unique = true) String phone;
                    String email;
                    Integer weight;
                    @Check(constraints = "age > 0") Integer age;
                    @Check(constraints = "size > 0") Integer size;
                    Long boss;
                    @ManyToOne Person parent;
                }
                @Entity @IdClass(Pair.class) class Two { @Id Long one; @Id Long other; }
                class Pair { Long one; Long other; }
                @Entity @Table(options = "with (fillfactor = 70)") class Place {
                    @Id Long id;
                    %1$s Kind kind;
                    %1$s Gone gone;
                    Spot spot;
                }
                enum Kind { A }
                enum Gone { A }
                @Embeddable @Struct(name = "spot_t") record Spot(int x) {}
                """.formatted(NAMED), """
                @Entity @Table(indexes = {@Index(name = "by_area", columnList = "area"), /*P029 index by_mail is new on person (email)*/@Index(name = "by_mail", columnList = "email")})
                class Person {
                    @Id Long id;
                    String /*P030 index by_city on person (city) is gone*/city;
                    String area;
                    @Column(unique = /*P023 person.phone is no longer unique*/false) String phone;
                    @Column(unique = /*P022 person.email is now unique*/true) String email;
                    @Check(constraints = /*P026 of person is new: weight > 0*/"weight > 0") Integer weight;
                    @Check(constraints = /*P028 of person changes*/"age > 17") Integer age;
                    Integer /*P027 of person is gone*/size;
                    @ManyToOne @JoinColumn(name = "boss") Person /*P024 person.boss now references person*/boss;
                    @ManyToOne @JoinColumn(foreignKey = /*P025 person.parent_id no longer references person*/@ForeignKey(ConstraintMode.NO_CONSTRAINT)) Person parent;
                }
                @Entity /*P002 the primary key of two goes or changes*//*P019 the primary key of two is now (one), was (one, other)*/class Two { @Id Long one; @Column(nullable = false) Long other; }
                class Pair { Long one; Long other; }
                @Entity @Table(options = "with (fillfactor = 80)") /*P002 place: the storage parameters*//*P035 place: the storage parameters*/class Place {
                    @Id Long id;
                    %1$s Kind /*P039 enum type kind changes*/kind;
                    String /*P002 place.gone changes*//*P002 type gone goes*//*P018 place.gone is now*//*P038 type gone is no longer used*/gone;
                    Spot spot;
                    %1$s Fresh /*P014 place.fresh*//*P037 type fresh is new*/fresh;
                }
                enum Kind { A, B }
                enum Fresh { A }
                @Embeddable @Struct(name = /*P002 composite type spot_t*//*P043 composite type spot_t is now*/"spot_t") record Spot(int x, int y) {}
                """.formatted(NAMED));
    }

    private static ChangedSources names() {
        return ChangedSources.of("names", """
                @Entity @Table(uniqueConstraints = @UniqueConstraint(name = "one_mail", columnNames = "email")) class Person {
                    @Id Long id;
                    String email;
                }
                @Entity class Account { @Id Long id; }
                @Entity class Bill { @Id @GeneratedValue Long id; }
                @Entity class Card { @Id @GeneratedValue @SequenceGenerator(name = "card", sequenceName = "cards", allocationSize = 5) Long id; }
                @Entity class Deal { @Id @GeneratedValue @SequenceGenerator(name = "deal", sequenceName = "deals") Long id; }
                @Entity class Errand { @Id @GeneratedValue Long id; }
                """, """
                @Entity @Table(uniqueConstraints = /*P031 unique one_mail of person is now called sole_mail*/@UniqueConstraint(name = "sole_mail", columnNames = "email")) class Person {
                    @Id Long id;
                    String email;
                }
                @Entity class Account { @Id @GeneratedValue Long /*P002 Is sequence account_seq the former bill_seq?*//*P032 sequence account_seq is new*/id; }
                @Entity class Bill { @Id Long /*P033 sequence bill_seq is no longer used*/id; }
                @Entity class Card { @Id @GeneratedValue @SequenceGenerator(name = "card", sequenceName = /*P034 sequence cards now increments by 7, was 5*/"cards", allocationSize = 7) Long id; }
                @Entity class Deal { @Id @GeneratedValue @SequenceGenerator(name = "deal", sequenceName = /*P045 sequence deals is now bargains*/"bargains") Long id; }
                @Entity class Errand { @Id @GeneratedValue @SequenceGenerator(name = /*P034 sequence errand_seq now increments by 7, was 50*/"errand_seq", allocationSize = 7) Long id; }
                """);
    }

    private static ChangedSources gone() {
        return ChangedSources.of("gone", """
                @Entity class Person {
                    @Id Long id;
                    @ElementCollection @CollectionTable(name = "person_tags") Set<String> tags;
                    @ManyToMany @JoinTable(name = "friends") Set<Person> friends;
                    @Embedded Address home;
                    @Enumerated(EnumType.STRING) Kind kind;
                }
                @Embeddable class Address { String street; String zip; }
                @Entity class Gone { @Id @GeneratedValue Long id; @ManyToOne Person person; %s Mood mood; }
                enum Kind { A }
                enum Mood { A }
                """.formatted(NAMED), """
                @Entity /*P011 friends is no longer mapped*//*P011 person_tags is no longer mapped*//*P015 person.kind is no longer mapped*//*P027 check person_kind_check of person is gone*/class Person {
                    @Id Long id;
                    @Embedded Address /*P015 person.zip is no longer mapped*/home;
                }
                @Embeddable class Address { String street; }
                """)
                .nowhere("P011", "gone is no longer mapped")
                .nowhere("P033", "sequence gone_seq is no longer used")
                .nowhere("P038", "type mood is no longer used");
    }

    private static ChangedSources parts() {
        return ChangedSources.of("parts", """
                @MappedSuperclass class Base { @Column(length = 10) String author; }
                @Entity @SecondaryTable(name = "details") class Person extends Base {
                    @Id Long id;
                    Address home;
                    @AttributeOverride(name = "zip", column = @Column(name = "work_zip", length = 5))
                    @AttributeOverride(name = "street", column = @Column(name = "work_street")) Address work;
                    Size small;
                    @AttributeOverride(name = "text", column = @Column(name = "big", length = 5)) Size big;
                    @ManyToMany @JoinTable(name = "friends") Set<Person> friends;
                    @ElementCollection @CollectionTable(name = "tags") @Column(nullable = false, length = 9) List<String> tags;
                    @Column(table = "details", length = 9) String note;
                }
                @Embeddable class Address { @Column(length = 20) String street; @Column(length = 5) String zip; }
                @Embeddable class Size { @Column(length = 5) String text; }
                @Entity class Child { @Id Long id; }
                """, """
                @MappedSuperclass class Base { @Column(length = /*P018 person.author*/12) String author; String /*P014 person.editor*/editor; }
                @Entity @SecondaryTable(name = "details") class Person extends Base {
                    @Id Long id;
                    Address home;
                    @AttributeOverride(name = "zip", column = @Column(name = "work_zip", length = /*P018 person.work_zip*/6))
                    @AttributeOverride(name = "street", column = @Column(name = "work_street")) Address work;
                    Size small;
                    @AttributeOverride(name = "text", column = @Column(name = "big", length = /*P018 person.big is now*/6)) Size big;
                    @ManyToMany @JoinTable(name = "friends", indexes = /*P029 by_friend*/@Index(name = "by_friend", columnList = "friends_id")) Set<Person> friends;
                    @ElementCollection @CollectionTable(name = "tags", uniqueConstraints = /*P022 tags*/@UniqueConstraint(name = "one_tag", columnNames = "tags")) @Column(nullable = false, length = /*P002 tags.tags changes*//*P018 tags.tags*/11) List<String> tags;
                    @Column(table = "details", length = /*P018 details.note*/12) String note;
                    @ManyToMany @JoinTable(name = /*P010 foes is new*/"foes") Set<Person> foes;
                    @OneToMany @JoinColumn(name = "parent") Set<Child> /*P014 child.parent*//*P024 child.parent now references person*/children;
                }
                @Embeddable class Address { @Column(length = /*P018 person.street*/30) String street; @Column(length = 5) String zip; }
                @Embeddable class Size { @Column(length = 5) String text; }
                @Entity class Child { @Id Long id; }
                """);
    }

    /** What javac puts into a list of its own, and what the sources do. */
    private static ChangedSources repeated() {
        return ChangedSources.of("repeated", """
                @Entity @IdClass(Pair.class) class Two { @Id Long one; @Id Long other; }
                class Pair { Long one; Long other; }
                @Embeddable class Size { @Column(length = 5) String text; @Column(length = 6) String more; }
                @Entity
                @SecondaryTable(name = "details") @SecondaryTable(name = "notes")
                class Person {
                    @Id Long id;
                    @Check(constraints = "age > 0") @Check(constraints = "age < 200") Integer age;
                    @ManyToOne
                    @JoinColumn(name = "two_one", referencedColumnName = "one", nullable = false)
                    @JoinColumn(name = "two_other", referencedColumnName = "other", nullable = false) Two two;
                    @ManyToOne
                    @JoinColumns({
                        @JoinColumn(name = "top_one", referencedColumnName = "one"),
                        @JoinColumn(name = "top_other", referencedColumnName = "other")}) Two top;
                    @AttributeOverrides({
                        @AttributeOverride(name = "text", column = @Column(name = "big_text", length = 5)),
                        @AttributeOverride(name = "more", column = @Column(name = "big_more", length = 6))}) Size big;
                    @Column(table = "details") String detail;
                    @Column(table = "notes") String note;
                }
                """, """
                @Entity @IdClass(Pair.class) class Two { @Id Long one; @Id Long other; }
                class Pair { Long one; Long other; }
                @Embeddable class Size { @Column(length = 5) String text; @Column(length = 6) String more; }
                @Entity
                @SecondaryTable(name = "details") @SecondaryTable(name = "notes", indexes = {/*P029 by_note*/@Index(name = "by_note", columnList = "note")})
                @SecondaryTable(name = /*P010 extras is new*/"extras")
                class Person {
                    @Id Long id;
                    @Check(constraints = "age > 0") @Check(constraints = /*P028 of person changes*/"age < 300") Integer age;
                    @ManyToOne
                    @JoinColumn(name = "two_one", referencedColumnName = "one", nullable = /*P016 person.two_one allows NULL now*/true)
                    @JoinColumn(name = "two_other", referencedColumnName = "other", nullable = /*P016 person.two_other allows NULL now*/true) Two two;
                    @ManyToOne
                    @JoinColumns(foreignKey = /*P025 person (top_one, top_other) no longer*/@ForeignKey(ConstraintMode.NO_CONSTRAINT), value = {
                        @JoinColumn(name = "top_one", referencedColumnName = "one"),
                        @JoinColumn(name = "top_other", referencedColumnName = "other")}) Two top;
                    @AttributeOverrides({
                        @AttributeOverride(name = "text", column = @Column(name = "big_text", length = 5)),
                        @AttributeOverride(name = "more", column = @Column(name = "big_more", length = /*P018 person.big_more*/16))}) Size big;
                    @Column(table = "details") String detail;
                    @Column(table = "notes") String note;
                    @Column(table = "extras") String extra;
                }
                """);
    }

    private static ChangedSources filesAndSettings() {
        String orm = """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                    <entity class="shop.Plain" access="FIELD"><attributes>
                        <id name="id"/><basic name="code"><column length="%d"/></basic>%s
                    </attributes></entity>
                </entity-mappings>
                """;
        String before = """
                class Plain { Long id; String code; String more; }
                @Entity class Person { @Id Long id; java.time.Duration time; }
                """;
        String after = """
                class Plain { Long id; String /*P018 plain.code is now varchar(20)*/code; String /*P014 plain.more*/more; }
                @Entity class Person { @Id Long id; java.time.Duration /*P002 person.time changes*//*P018 person.time is now*/time; }
                """;
        return new ChangedSources(
                        "files and settings",
                        Map.of("All", before, ORM, orm.formatted(10, "<transient name=\"more\"/>")),
                        Map.of("All", after, ORM, orm.formatted(20, "<basic name=\"more\"/>")),
                        List.of("-Asegue.set.hibernate.type.preferred_duration_jdbc_type=INTERVAL_SECOND"),
                        List.of())
                .nowhere("P036", "setting hibernate.type.preferred_duration_jdbc_type is now INTERVAL_SECOND");
    }
}
