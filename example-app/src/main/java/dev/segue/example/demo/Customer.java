package dev.segue.example.demo;

import dev.segue.example.demo.Ledger.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * One thread of the load: registers people, sells them policies, takes their money, hears their claims, and reads all of it
 * again. Returns the number of people, once the load has been stopped.
 */
final class Customer implements Callable<Long> {

    private static final String[] CITIES = {"Bern", "Lyon", "Porto", "Turin", "Ghent"};
    private static final String[] PRODUCTS = {"AUTO", "HOME", "LIFE", "TRAVEL"};

    private final int number;
    private final Desk desk;
    private final SplittableRandom random;

    Customer(int number, Desk desk) {
        this.number = number;
        this.desk = desk;
        this.random = new SplittableRandom(number);
    }

    @Override
    public Long call() throws InterruptedException {
        long people = 0;
        while (desk.open()) {
            people++;
            serve("%d-%06d".formatted(number, people));
        }
        return people;
    }

    private void serve(String key) throws InterruptedException {
        Optional<String> holder = registerHolder(key);
        if (holder.isPresent()) {
            registerUser(key, holder.get());
            Optional<String> policy = openPolicy(key, holder.get());
            if (policy.isPresent()) {
                pay(key, policy.get());
                claim(key, policy.get());
            }
        }
    }

    private Optional<String> registerHolder(String key) throws InterruptedException {
        Map<String, Object> holder = Map.of(
                "name", "Holder " + key, "bornOn", "1975-06-14", "address", address("Bern"), "fax", "+41 31 " + key);
        Optional<String> id = desk.create(Kind.HOLDER, "/holders", holder, "Bern");
        if (id.isPresent()) {
            String city = CITIES[random.nextInt(CITIES.length)];
            desk.change(Kind.HOLDER, id.get(), "/holders/" + id.get() + "/address", address(city), city);
            desk.look("/holders?city=" + city);
            desk.check("/holders/" + id.get(), "address/city", city);
        }
        return id;
    }

    private void registerUser(String key, String holder) throws InterruptedException {
        String email = "holder-%s@example.com".formatted(key);
        Map<String, Object> user = Map.of(
                "email", email, "displayName", "Holder " + key, "role", "HOLDER", "holderId", Long.valueOf(holder));
        Optional<String> id = desk.create(Kind.USER, "/users", user, email);
        if (id.isPresent()) {
            desk.check("/users?email=" + email, "id", id.get());
            String later = "h.%s@example.org".formatted(key);
            desk.change(Kind.USER, id.get(), "/users/" + id.get() + "/email", Map.of("email", later), later);
            desk.check("/users/" + id.get(), "email", later);
            desk.check("/users?email=" + later, "id", id.get());
        }
    }

    private Optional<String> openPolicy(String key, String holder) throws InterruptedException {
        Map<String, Object> policy = Map.of(
                "number",
                "P-" + key,
                "holderId",
                Long.valueOf(holder),
                "product",
                PRODUCTS[random.nextInt(PRODUCTS.length)],
                "sumInsured",
                random.nextInt(1_000, 900_000));
        Optional<String> id = desk.create(Kind.POLICY, "/policies", policy, "DRAFT");
        if (id.isPresent()) {
            desk.change(
                    Kind.POLICY, id.get(), "/policies/" + id.get() + "/status", Map.of("status", "ACTIVE"), "ACTIVE");
            desk.look("/policies?holder=" + holder);
        }
        return id;
    }

    private void pay(String key, String policy) throws InterruptedException {
        String due = "2027-0%d-01".formatted(random.nextInt(1, 10));
        Optional<String> premium = desk.create(
                Kind.PREMIUM, "/policies/" + policy + "/premiums", Map.of("dueOn", due, "amount", 120), due);
        if (premium.isPresent()) {
            String reference = "REF-" + key;
            Map<String, Object> payment =
                    Map.of("premiumId", Long.valueOf(premium.get()), "amount", 120, "reference", reference);
            Optional<String> id = desk.create(Kind.PAYMENT, "/payments", payment, reference);
            if (id.isPresent()) {
                desk.check("/payments/" + id.get(), "reference", reference);
                desk.check("/policies/" + policy, "paidUntil", due);
            }
        }
    }

    private void claim(String key, String policy) throws InterruptedException {
        Map<String, Object> claim =
                Map.of("number", "C-" + key, "policyId", Long.valueOf(policy), "amount", 250, "description", "Hail");
        Optional<String> id = desk.create(Kind.CLAIM, "/claims", claim, "OPEN");
        if (id.isPresent()) {
            String path = "/claims/" + id.get();
            String title = "Photo " + key;
            Map<String, Object> photo = Map.of("title", title, "mediaType", "image/jpeg", "sizeInBytes", 48_000);
            desk.create(Kind.DOCUMENT, path + "/documents", photo, title);
            desk.change(Kind.CLAIM, id.get(), path + "/decision", Map.of("status", "APPROVED"), "APPROVED");
            desk.check(path, "status", "APPROVED");
            desk.look(path + "/documents");
        }
    }

    private Map<String, Object> address(String city) {
        String street = "Main Street " + random.nextInt(1, 200);
        return Map.of("street", street, "city", city, "postalCode", "3011", "country", "CH");
    }
}
