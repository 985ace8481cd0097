package convertedtypes;

import jakarta.persistence.*;
import java.util.*;

@Entity @Convert(attributeName = "note", converter = Bytes.class)
class Converted {
    @Id long id;
    String note;
    @Convert(converter = Bytes.class) @Column(length = 64) String one;
    Temperature auto;
    @Convert(disableConversion = true) Temperature off;
    @ElementCollection Map<Temperature, Temperature> pairs;
    @ElementCollection @Convert(converter = Bytes.class) Set<String> set;
    @Embedded @Convert(attributeName = "a", converter = Bytes.class) Part part;
    Mood mood;
    List<Temperature> list;
}
record Temperature(double celsius) implements java.io.Serializable {}
@Embeddable class Part { String a; String b; }
enum Mood { GOOD, BAD }
@Converter class Bytes implements AttributeConverter<String, byte[]> {
    public byte[] convertToDatabaseColumn(String s) { return null; } public String convertToEntityAttribute(byte[] b) { return null; }
}
@Converter(autoApply = true) class Auto implements AttributeConverter<Temperature, Double> {
    public Double convertToDatabaseColumn(Temperature t) { return t == null ? null : t.celsius(); } public Temperature convertToEntityAttribute(Double d) { return new Temperature(d); }
}
@Converter(autoApply = true) class MoodConverter implements AttributeConverter<Mood, Integer> {
    public Integer convertToDatabaseColumn(Mood m) { return m == null ? null : m == Mood.GOOD ? 10 : 20; } public Mood convertToEntityAttribute(Integer i) { return Mood.GOOD; }
}
