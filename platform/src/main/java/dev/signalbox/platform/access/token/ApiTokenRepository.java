package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.TokenInfo;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiTokenRepository extends GenericRepository<ApiToken, UUID> {

  ApiToken save(ApiToken token);

  Optional<ApiToken> findById(UUID id);

  Optional<ApiToken> findByHash(String hash);

  List<ApiToken> findByPersonOrderByCreatedAtDesc(UUID person);

  @Query(
      """
      SELECT count(*) FROM signalbox.api_token
      WHERE person = :person AND revoked_at IS NULL AND expires_at > :now
      """)
  long countValid(UUID person, Instant now);

  /** One person's or, with {@code all}, everybody's. */
  @Query(
      """
      SELECT t.id, t.person, p.name, p.full_name, t.title, t.prefix, t.role, t.read_only,
             t.created_at, t.expires_at, t.last_used_at, t.revoked_at
      FROM signalbox.api_token t JOIN signalbox.person p ON p.id = t.person
      WHERE :all OR t.person = :person
      ORDER BY t.created_at DESC
      """)
  List<TokenInfo> told(UUID person, boolean all);

  @Query("UPDATE signalbox.api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
  void revoke(UUID id, Instant now);

  @Query(
      """
      UPDATE signalbox.api_token SET last_used_at = :now
      WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :before)
      """)
  void used(UUID id, Instant now, Instant before);
}
