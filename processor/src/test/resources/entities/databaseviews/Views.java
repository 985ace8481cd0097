package databaseviews;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.View;

@Entity class Sale { @Id long id; long amount; }
@Entity @Table(name = "big_sales") @View(query = "select id, amount from Sale where amount > 1000") class BigSale { @Id long id; long amount; }
