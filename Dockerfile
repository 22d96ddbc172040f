# Built from the jar that `mvn package` leaves in target/.
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home ringflow
USER ringflow
WORKDIR /home/ringflow
COPY --chown=ringflow target/ringflow-*.jar ringflow.jar
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["sh", "-c", "wget -q -O /dev/null http://127.0.0.1:8080/actuator/health/readiness || curl -fsS -o /dev/null http://127.0.0.1:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "-jar", "ringflow.jar"]
