using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class MoveToNewerVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration");

            migrationBuilder.CreateTable(
                name: "version_change",
                schema: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    migration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_reversal = table.Column<bool>(type: "boolean", nullable: false),
                    asked_again = table.Column<string[]>(type: "text[]", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_version_change_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "version_migration",
                schema: "progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    with_open_quizzes = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    completed = table.Column<int>(type: "integer", nullable: false),
                    stayed_completed = table.Column<int>(type: "integer", nullable: false),
                    stayed_quiz_open = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reversed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    moved_back = table.Column<int>(type: "integer", nullable: false),
                    went_on = table.Column<int>(type: "integer", nullable: false),
                    reversed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_migration", x => x.id);
                    table.ForeignKey(
                        name: "fk_version_migration_training_path_path_id",
                        column: x => x.path_id,
                        principalSchema: "paths",
                        principalTable: "training_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "migrated_step",
                schema: "progress",
                columns: table => new
                {
                    migration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    choice = table.Column<int>(type: "integer", nullable: false),
                    lost = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_migrated_step", x => new { x.migration_id, x.step_id });
                    table.ForeignKey(
                        name: "fk_migrated_step_version_migration_migration_id",
                        column: x => x.migration_id,
                        principalSchema: "progress",
                        principalTable: "version_migration",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration",
                columns: new[] { "enrolment_id", "step_id", "package_id" },
                unique: true,
                filter: "enrolment_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_version_change_enrolment_id",
                schema: "enrolments",
                table: "version_change",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_version_change_migration_id_enrolment_id_is_reversal",
                schema: "enrolments",
                table: "version_change",
                columns: new[] { "migration_id", "enrolment_id", "is_reversal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_version_change_structure_id_enrolment_id_person_id",
                schema: "enrolments",
                table: "version_change",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_version_migration_running",
                schema: "progress",
                table: "version_migration",
                column: "path_id",
                unique: true,
                filter: "state in (1, 3)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "migrated_step",
                schema: "progress");

            migrationBuilder.DropTable(
                name: "version_change",
                schema: "enrolments");

            migrationBuilder.DropTable(
                name: "version_migration",
                schema: "progress");

            migrationBuilder.DropIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration");

            migrationBuilder.CreateIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration",
                columns: new[] { "enrolment_id", "step_id" },
                unique: true,
                filter: "enrolment_id is not null");
        }
    }
}
