using System;
using Microsoft.EntityFrameworkCore.Migrations;
using TrainingPaths.Scorm.DataModels;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class AddTracking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "tracking");

            migrationBuilder.CreateTable(
                name: "registration",
                schema: "tracking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    package_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    step_id = table.Column<string>(type: "text", nullable: true),
                    epoch = table.Column<int>(type: "integer", nullable: false),
                    begun_after = table.Column<int>(type: "integer", nullable: false),
                    course = table.Column<string>(type: "text", nullable: true),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    passed = table.Column<bool>(type: "boolean", nullable: true),
                    score = table.Column<decimal>(type: "numeric", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registration", x => x.id);
                    table.UniqueConstraint("ak_registration_id_person_id", x => new { x.id, x.person_id });
                    table.ForeignKey(
                        name: "fk_registration_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" });
                    table.ForeignKey(
                        name: "fk_registration_scorm_package_package_id",
                        column: x => x.package_id,
                        principalSchema: "packages",
                        principalTable: "scorm_package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session_key",
                schema: "tracking",
                columns: table => new
                {
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_key", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "learner_session",
                schema: "tracking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    epoch = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<string>(type: "text", nullable: false),
                    launched = table.Column<RunTimeState>(type: "jsonb", nullable: false),
                    state = table.Column<RunTimeState>(type: "jsonb", nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learner_session", x => x.id);
                    table.UniqueConstraint("ak_learner_session_id_person_id", x => new { x.id, x.person_id });
                    table.ForeignKey(
                        name: "fk_learner_session_registration_registration_id_person_id",
                        columns: x => new { x.registration_id, x.person_id },
                        principalSchema: "tracking",
                        principalTable: "registration",
                        principalColumns: new[] { "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stored_commit",
                schema: "tracking",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    is_stale = table.Column<bool>(type: "boolean", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_commit", x => new { x.session_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_stored_commit_learner_session_session_id_person_id",
                        columns: x => new { x.session_id, x.person_id },
                        principalSchema: "tracking",
                        principalTable: "learner_session",
                        principalColumns: new[] { "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_learner_session_registration_id_epoch",
                schema: "tracking",
                table: "learner_session",
                columns: new[] { "registration_id", "epoch" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_learner_session_registration_id_person_id",
                schema: "tracking",
                table: "learner_session",
                columns: new[] { "registration_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_registration_package_id",
                schema: "tracking",
                table: "registration",
                column: "package_id");

            migrationBuilder.CreateIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration",
                columns: new[] { "enrolment_id", "step_id" },
                unique: true,
                filter: "enrolment_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_registration_structure_id_enrolment_id_person_id",
                schema: "tracking",
                table: "registration",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_registration_trial",
                schema: "tracking",
                table: "registration",
                columns: new[] { "person_id", "package_id" },
                unique: true,
                filter: "enrolment_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_session_key_expires_at",
                schema: "tracking",
                table: "session_key",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_session_key_session_id",
                schema: "tracking",
                table: "session_key",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_commit_session_id_person_id",
                schema: "tracking",
                table: "stored_commit",
                columns: new[] { "session_id", "person_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "session_key",
                schema: "tracking");

            migrationBuilder.DropTable(
                name: "stored_commit",
                schema: "tracking");

            migrationBuilder.DropTable(
                name: "learner_session",
                schema: "tracking");

            migrationBuilder.DropTable(
                name: "registration",
                schema: "tracking");
        }
    }
}
