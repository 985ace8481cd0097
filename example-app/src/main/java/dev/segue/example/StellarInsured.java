package dev.segue.example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Segue brings its schema up to date before Hibernate starts. */
@SpringBootApplication
public class StellarInsured {

    public static void main(String[] args) {
        SpringApplication.run(StellarInsured.class, args);
    }
}
