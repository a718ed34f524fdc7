using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class AddInteractions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "interaction",
                schema: "tracking",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    index = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    interaction_id = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: true),
                    response = table.Column<string>(type: "text", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true),
                    latency = table.Column<TimeSpan>(type: "interval", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interaction", x => new { x.session_id, x.sequence, x.index });
                    table.ForeignKey(
                        name: "fk_interaction_learner_session_session_id_person_id",
                        columns: x => new { x.session_id, x.person_id },
                        principalSchema: "tracking",
                        principalTable: "learner_session",
                        principalColumns: new[] { "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registration_person_id",
                schema: "tracking",
                table: "registration",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_interaction_session_id_person_id",
                schema: "tracking",
                table: "interaction",
                columns: new[] { "session_id", "person_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "interaction",
                schema: "tracking");

            migrationBuilder.DropIndex(
                name: "ix_registration_person_id",
                schema: "tracking",
                table: "registration");
        }
    }
}
