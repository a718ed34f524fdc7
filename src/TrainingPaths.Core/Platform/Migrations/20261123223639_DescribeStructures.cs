using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class DescribeStructures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "finess",
                schema: "accounts",
                table: "structure",
                type: "character varying(9)",
                maxLength: 9,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "full_time",
                schema: "accounts",
                table: "structure",
                type: "numeric(6,1)",
                precision: 6,
                scale: 1,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "headcount",
                schema: "accounts",
                table: "structure",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "idcc",
                schema: "accounts",
                table: "structure",
                type: "character varying(4)",
                maxLength: 4,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "kind",
                schema: "accounts",
                table: "structure",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "network",
                schema: "accounts",
                table: "structure",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "opco",
                schema: "accounts",
                table: "structure",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                schema: "accounts",
                table: "structure",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "siret",
                schema: "accounts",
                table: "structure",
                type: "character varying(14)",
                maxLength: 14,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_structure_siret",
                schema: "accounts",
                table: "structure",
                column: "siret",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_structure_siret",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "finess",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "full_time",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "headcount",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "idcc",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "kind",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "network",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "opco",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "revision",
                schema: "accounts",
                table: "structure");

            migrationBuilder.DropColumn(
                name: "siret",
                schema: "accounts",
                table: "structure");
        }
    }
}
