package dev.segue.example.holder;

import dev.segue.example.NotFoundException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with policy holders. */
@Service
@Transactional
class HolderService {

    private final HolderRepository holders;

    HolderService(HolderRepository holders) {
        this.holders = holders;
    }

    HolderView register(NewHolder holder) {
        return HolderView.of(holders.save(holder.toEntity()));
    }

    @Transactional(readOnly = true)
    HolderView find(long id) {
        return HolderView.of(load(id));
    }

    @Transactional(readOnly = true)
    List<HolderView> inCity(String city) {
        return holders.findTop20ByAddressCityOrderByIdDesc(city).stream()
                .map(HolderView::of)
                .toList();
    }

    HolderView move(long id, Address address) {
        PolicyHolder holder = load(id);
        holder.moveTo(address);
        return HolderView.of(holder);
    }

    private PolicyHolder load(long id) {
        return holders.findById(id).orElseThrow(() -> new NotFoundException("policy holder", id));
    }
}
