package dev.segue.example.billing;

import dev.segue.example.NotFoundException;
import dev.segue.example.policy.Premium;
import dev.segue.example.policy.PremiumRepository;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes payments. */
@Service
@Transactional
class PaymentService {

    record NewPayment(long premiumId, BigDecimal amount, String reference) {}

    record PaymentView(@Nullable Long id, BigDecimal amount, String reference) {

        static PaymentView of(Payment payment) {
            return new PaymentView(payment.id(), payment.amount(), payment.reference());
        }
    }

    private final PaymentRepository payments;
    private final PremiumRepository premiums;

    PaymentService(PaymentRepository payments, PremiumRepository premiums) {
        this.payments = payments;
        this.premiums = premiums;
    }

    /** Takes the money; the policy is paid until the premium's day. */
    PaymentView take(NewPayment payment) {
        Premium premium = premiums.findById(payment.premiumId())
                .orElseThrow(() -> new NotFoundException("premium", payment.premiumId()));
        premium.policy().paidUntil(premium.dueOn());
        return PaymentView.of(payments.save(new Payment(premium, payment.amount(), payment.reference())));
    }

    @Transactional(readOnly = true)
    PaymentView find(long id) {
        return payments.findById(id).map(PaymentView::of).orElseThrow(() -> new NotFoundException("payment", id));
    }
}
