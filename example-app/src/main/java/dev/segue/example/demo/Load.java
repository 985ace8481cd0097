package dev.segue.example.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The load: customers in threads of their own, from start to stop without a pause. */
final class Load implements AutoCloseable {

    /** How many at once. */
    static final int CUSTOMERS = 8;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Pace pace = new Pace(PAUSE);
    private final ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);
    private final List<Future<Long>> customers = new ArrayList<>();

    /** @param first number of the first customer; no two customers of a run have the same */
    Load(int first, LoadBalancer balancer, Ledger ledger, Statistics statistics) {
        Desk desk = new Desk(new Requests(balancer, statistics), ledger, statistics, pace);
        for (int number = first; number < first + CUSTOMERS; number++) {
            customers.add(threads.submit(new Customer(number, desk)));
        }
    }

    /** Fails where a customer has given up, which none does by itself. */
    void verifyAlive() throws InterruptedException {
        for (Future<Long> customer : customers) {
            if (customer.isDone()) {
                ended(customer);
                throw new DemoException("a customer of the load has gone home early");
            }
        }
    }

    /** Lets every customer finish what it is doing. */
    void stop() throws InterruptedException {
        pace.stop();
        for (Future<Long> customer : customers) {
            ended(customer);
        }
    }

    @Override
    public void close() {
        pace.stop();
        threads.shutdownNow();
    }

    private static void ended(Future<Long> customer) throws InterruptedException {
        try {
            customer.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new DemoException("a customer of the load failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new DemoException("a customer of the load does not come to an end", e);
        }
    }
}
