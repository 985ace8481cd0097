package behaviour;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import behaviour.codes.Coded;

abstract class CodeConverter<E extends Enum<E> & Coded> implements AttributeConverter<E, Integer> {
    private final Class<E> type;

    CodeConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public Integer convertToDatabaseColumn(E value) {
        return value == null ? null : value.stored();
    }

    @Override
    public E convertToEntityAttribute(Integer stored) {
        for (E value : type.getEnumConstants()) {
            if (value.stored().equals(stored)) {
                return value;
            }
        }
        return null;
    }
}

@Converter
class SizeConverter extends CodeConverter<Size> {
    SizeConverter() {
        super(Size.class);
    }
}

@Converter
class Fragile implements AttributeConverter<Boolean, String> {
    @Override
    public String convertToDatabaseColumn(Boolean value) {
        return value == null ? null : value ? "glass" : "stone";
    }

    @Override
    public Boolean convertToEntityAttribute(String text) {
        return "glass".equals(text);
    }
}
