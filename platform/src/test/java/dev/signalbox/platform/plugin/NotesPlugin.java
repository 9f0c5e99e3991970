package dev.signalbox.platform.plugin;

/** A plugin with one of each thing that plugins bring, but pages. */
public final class NotesPlugin {

  private NotesPlugin() {}

  /** Installed as {@code notes}; its table is {@code note}. */
  public static PluginFixture version(String version) {
    return PluginFixture.named("notes")
        .version(version)
        .migration(
            "create table note (id bigint generated always as identity primary key, text text)")
        .java(
            """
            package acme.notes;

            import io.micronaut.data.annotation.GeneratedValue;
            import io.micronaut.data.annotation.Id;
            import io.micronaut.data.annotation.MappedEntity;
            import io.micronaut.serde.annotation.Serdeable;
            import jakarta.validation.constraints.NotBlank;
            import jakarta.validation.constraints.Size;
            import org.jspecify.annotations.Nullable;

            @Serdeable
            @MappedEntity("note")
            public record Note(@Id @GeneratedValue @Nullable Long id, @NotBlank @Size(max = 20) String text) {}
            """)
        .java(
            """
            package acme.notes;

            import io.micronaut.data.jdbc.annotation.JdbcRepository;
            import io.micronaut.data.model.query.builder.sql.Dialect;
            import io.micronaut.data.repository.CrudRepository;

            @JdbcRepository(dialect = Dialect.POSTGRES)
            interface NoteRepository extends CrudRepository<Note, Long> {}
            """)
        .java(
            """
            package acme.notes;

            import dev.signalbox.api.event.Event;

            public record NoteAdded(String text) implements Event {}
            """)
        .java(
            """
            package acme.notes;

            import dev.signalbox.api.event.EventBus;
            import dev.signalbox.api.plugin.PluginChanged;
            import io.micronaut.runtime.event.annotation.EventListener;
            import io.micronaut.scheduling.annotation.Scheduled;
            import jakarta.inject.Singleton;
            import jakarta.transaction.Transactional;
            import jakarta.validation.Valid;
            import java.util.List;
            import java.util.concurrent.CopyOnWriteArrayList;
            import java.util.concurrent.atomic.AtomicInteger;

            @Singleton
            public class NoteService {
              private final NoteRepository notes;
              private final EventBus bus;
              final List<String> heard = new CopyOnWriteArrayList<>();
              final AtomicInteger ticks = new AtomicInteger();

              NoteService(NoteRepository notes, EventBus bus) {
                this.notes = notes;
                this.bus = bus;
              }

              @Transactional
              public Note add(@Valid Note note) {
                var saved = notes.save(note);
                bus.publish(new NoteAdded(note.text()));
                if (note.text().equals("broken")) {
                  throw new IllegalStateException("broken on purpose");
                }
                return saved;
              }

              public List<Note> all() {
                return notes.findAll();
              }

              @EventListener
              void added(NoteAdded event) {
                heard.add(event.text());
              }

              @EventListener
              void changed(PluginChanged event) {
                heard.add("changed " + event.id());
              }

              @Scheduled(fixedDelay = "50ms")
              void tick() {
                ticks.incrementAndGet();
              }
            }
            """)
        .java(
            """
            package acme.notes;

            import dev.signalbox.api.access.Guarded;
            import io.micronaut.http.annotation.Body;
            import io.micronaut.http.annotation.Controller;
            import io.micronaut.http.annotation.Get;
            import io.micronaut.http.annotation.Post;
            import jakarta.validation.Valid;
            import java.util.List;
            import java.util.Map;

            @Controller
            class NoteController {
              private final NoteService notes;

              NoteController(NoteService notes) {
                this.notes = notes;
              }

              @Get("/notes")
              List<Note> all() {
                return notes.all();
              }

              @Post("/notes")
              Note add(@Body @Valid Note note) {
                return notes.add(note);
              }

              @Get("/heard")
              List<String> heard() {
                return notes.heard;
              }

              @Get("/ticks")
              Map<String, Integer> ticks() {
                return Map.of("ticks", notes.ticks.get());
              }

              @Get("/secret")
              @Guarded("notes.secret")
              Map<String, String> secret() {
                return Map.of("secret", "42");
              }
            }
            """)
        .java(
            """
            package acme.notes;

            import dev.signalbox.api.access.Permission;
            import dev.signalbox.api.access.Permissions;
            import dev.signalbox.api.access.Role;
            import jakarta.inject.Singleton;
            import java.util.List;

            @Singleton
            class NotePermissions implements Permissions {
              public List<Permission> declared() {
                return List.of(Permission.from(Role.LEAD, "notes.secret", "Read the secret"));
              }
            }
            """);
  }
}
