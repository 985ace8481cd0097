package dev.segue.example.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /agents}. */
@RestController
@RequestMapping("/agents")
class AgentController {

    record NewAgent(String name, String licenseNumber) {}

    record AgentView(@Nullable Long id, String name, String licenseNumber) {

        static AgentView of(Agent agent) {
            return new AgentView(agent.id(), agent.name(), agent.licenseNumber());
        }
    }

    private final AgentRepository agents;

    AgentController(AgentRepository agents) {
        this.agents = agents;
    }

    @PostMapping
    AgentView hire(@RequestBody NewAgent agent) {
        return AgentView.of(agents.save(new Agent(agent.name(), agent.licenseNumber())));
    }

    @GetMapping
    List<AgentView> all() {
        return agents.findAll().stream().map(AgentView::of).toList();
    }
}
