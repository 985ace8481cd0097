package dev.segue.example.holder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where somebody lives.
 *
 * @param country two letters, ISO 3166
 */
@Embeddable
public record Address(
        @Column(length = 200) String street,
        @Column(length = 100) String city,
        @Column(length = 12) String postalCode,
        @Column(length = 2) String country) {}
