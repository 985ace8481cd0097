package ormxml;

import jakarta.persistence.*;
import java.util.*;

/** No annotation: orm.xml says all. */
class Library {
    Long id;
    String name;
    Address address;
    Set<Book> books;
    List<String> phones;
    State state;
    Size size;
}

class Book extends Thing {
    String title;
    Library library;
}

class Thing {
    Long id;
    int version;
}

class Address {
    String street;
    String city;
}

enum State {
    OPEN,
    CLOSED
}

record Size(int rooms) {}

class SizeConverter implements AttributeConverter<Size, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Size size) {
        return size == null ? null : size.rooms();
    }

    @Override
    public Size convertToEntityAttribute(Integer rooms) {
        return new Size(rooms);
    }
}

/** Annotations, some of which orm.xml overrides. */
@Entity
@Table(name = "visitors")
class Visitor {
    @Id Long id;

    @Column(length = 10)
    String name;

    @ManyToOne
    Library library;
}

/** Annotations that do not count: metadata-complete. */
@Entity
@Table(name = "not_this_name")
class Complete {
    @Id Long id;

    @Column(name = "not_this_column")
    String text;
}
