using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class RememberAcrossCourses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "remembered_value",
                schema: "tracking",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_trial = table.Column<bool>(type: "boolean", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    target_id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remembered_value", x => new { x.person_id, x.is_trial, x.kind, x.target_id, x.version });
                    table.ForeignKey(
                        name: "fk_remembered_value_registration_registration_id_person_id",
                        columns: x => new { x.registration_id, x.person_id },
                        principalSchema: "tracking",
                        principalTable: "registration",
                        principalColumns: new[] { "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_remembered_value_registration_id_person_id",
                schema: "tracking",
                table: "remembered_value",
                columns: new[] { "registration_id", "person_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "remembered_value",
                schema: "tracking");
        }
    }
}
