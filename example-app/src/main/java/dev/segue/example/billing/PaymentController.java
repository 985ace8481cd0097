package dev.segue.example.billing;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /payments}. */
@RestController
@RequestMapping("/payments")
class PaymentController {

    private final PaymentService payments;

    PaymentController(PaymentService payments) {
        this.payments = payments;
    }

    @PostMapping
    PaymentService.PaymentView take(@RequestBody PaymentService.NewPayment payment) {
        return payments.take(payment);
    }

    @GetMapping("/{id}")
    PaymentService.PaymentView find(@PathVariable long id) {
        return payments.find(id);
    }
}
