package dev.signalbox.platform.http;

import jakarta.inject.Singleton;
import org.eclipse.jetty.server.handler.StatisticsHandler;

/**
 * Jetty's own counts. A bean of its own, because the pool of the database asks for all metrics
 * while the web server, which asks for the database, is not there yet.
 */
@Singleton
final class RequestStatistics extends StatisticsHandler {}
