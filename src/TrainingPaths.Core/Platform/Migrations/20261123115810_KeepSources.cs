using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class KeepSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "version_source",
                schema: "paths",
                columns: table => new
                {
                    path_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(242)", maxLength: 242, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_source", x => new { x.path_version_id, x.path });
                    table.CheckConstraint("ck_version_source_path", "path collate \"C\" ~ '^[a-z0-9][a-z0-9._-]{0,79}(/[a-z0-9][a-z0-9._-]{0,79}){0,2}$'");
                    table.ForeignKey(
                        name: "fk_version_source_path_version_path_version_id",
                        column: x => x.path_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "version_source",
                schema: "paths");
        }
    }
}
