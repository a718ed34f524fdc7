using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class TellAndListen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "messages_seen_at",
                schema: "enrolments",
                table: "cohort_member",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "answers_seen_at",
                schema: "enrolments",
                table: "cohort",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cohort_message",
                schema: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    trainer_name = table.Column<string>(type: "character varying(161)", maxLength: 161, nullable: false),
                    by_trainer = table.Column<bool>(type: "boolean", nullable: false),
                    to_all = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cohort_message", x => new { x.id, x.enrolment_id });
                    table.ForeignKey(
                        name: "fk_cohort_message_cohort_cohort_id_trainer_id",
                        columns: x => new { x.cohort_id, x.trainer_id },
                        principalSchema: "enrolments",
                        principalTable: "cohort",
                        principalColumns: new[] { "id", "trainer_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cohort_message_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "message_notice",
                schema: "notifications",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_trainer = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_notice", x => new { x.person_id, x.message_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_cohort_message_cohort_id_enrolment_id",
                schema: "enrolments",
                table: "cohort_message",
                columns: new[] { "cohort_id", "enrolment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cohort_message_cohort_id_trainer_id",
                schema: "enrolments",
                table: "cohort_message",
                columns: new[] { "cohort_id", "trainer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cohort_message_person_id_sent_at",
                schema: "enrolments",
                table: "cohort_message",
                columns: new[] { "person_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cohort_message_structure_id_enrolment_id_person_id",
                schema: "enrolments",
                table: "cohort_message",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cohort_message_trainer_id_sent_at",
                schema: "enrolments",
                table: "cohort_message",
                columns: new[] { "trainer_id", "sent_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cohort_message",
                schema: "enrolments");

            migrationBuilder.DropTable(
                name: "message_notice",
                schema: "notifications");

            migrationBuilder.DropColumn(
                name: "messages_seen_at",
                schema: "enrolments",
                table: "cohort_member");

            migrationBuilder.DropColumn(
                name: "answers_seen_at",
                schema: "enrolments",
                table: "cohort");
        }
    }
}
